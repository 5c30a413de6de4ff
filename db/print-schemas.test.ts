import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printSchemas } from './print-schemas.ts';

test('a schema reads as SQL: the table with its keys, then what hangs on it', () => {
  const printed = printSchemas([
    {
      name: 'cases',
      types: ["create type cases.light as enum ('green')"],
      sequences: [],
      functions: [],
      views: ['create view cases.open as\n SELECT 1'],
      tables: [
        {
          name: 'cases.event',
          unlogged: true,
          rest: 'partition by LIST (center_id)',
          columns: ['center_id integer not null', 'note text'],
          constraints: ['constraint event_pkey PRIMARY KEY (center_id)'],
          indexes: ['CREATE INDEX a ON cases.event (note)'],
          triggers: [],
        },
      ],
    },
  ]);
  assert.ok(
    printed.endsWith(`create schema cases;

create type cases.light as enum ('green');

create unlogged table cases.event (
  center_id integer not null,
  note text,
  constraint event_pkey PRIMARY KEY (center_id)
) partition by LIST (center_id);
CREATE INDEX a ON cases.event (note);

create view cases.open as
 SELECT 1;
`),
    printed,
  );
});
