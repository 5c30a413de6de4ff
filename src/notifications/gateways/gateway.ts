/** A message on its way out. */
export interface Outgoing {
  /** Unique for ever; a gateway that can be told a key hands it on, so that the far end knows a repeat. */
  readonly id: string;
  /** Mobile number of 11 digits. */
  readonly to: string;
  readonly text: string;
}

export type SendOutcome =
  /** The far end has it; the reference is its own name for it. Arrival is another matter. */
  | { readonly outcome: 'accepted'; readonly reference: string }
  /** The far end surely does not have it. `retry`: it may take it later. */
  | { readonly outcome: 'failed'; readonly retry: boolean; readonly error: string };

/** A way to send SMS. */
export interface Gateway {
  readonly name: string;
  /**
   * Nothing leaves the database: there is no far end whose answer could be lost, so that taking a message up and
   * having it accepted may be one and the same statement.
   */
  readonly staysInHouse?: true;
  /**
   * Hands the message over. Returns only what is certain; when the answer is lost it throws, and the message is
   * not sent again.
   */
  send(message: Outgoing): Promise<SendOutcome>;
}
