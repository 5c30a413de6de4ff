import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import '../tokens.css';
import './platform/base.css';
import './platform/lights.css';
import './platform/controls.css';
import './platform/form.css';
import './platform/dialog.css';
import './platform/shell.css';
import { useLanguage } from './platform/language.ts';
import { isPassing } from './platform/problem.ts';
import { createStaffRouter } from './router.tsx';

const RETRIES = 3;
const FRESH_MS = 5_000;

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: FRESH_MS,
      retry: (failures, error) => failures < RETRIES && isPassing(error),
    },
    // A command is sent again only by whoever knows its once-only key.
    mutations: { retry: false },
  },
});
const router = createStaffRouter(client);

function App() {
  const language = useLanguage();
  // The server answers in the reader's language: what was read in the other one is read again.
  useEffect(() => {
    if (language) void client.invalidateQueries();
  }, [language]);
  return (
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  );
}

createRoot(document.getElementById('staff') as HTMLElement).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
