//! One truth on several laptops, without a server.
//!
//! What a device wrote since it last shared becomes a *segment*: the changes of each document, named by a
//! header that the device signs. A *share file* carries segments from hand to hand, compressed and, if
//! wished, encrypted; whoever receives it passes them on as they came. Merging knows no order and no time:
//! the same segments give the same book, whichever way they travelled.
//!
//! [`Identity`] is this laptop's key in a book, [`send`] makes a file, [`Incoming::open`] reads one, and
//! [`Incoming::merge`] takes it into a book.

mod fault;
mod file;
mod folder;
#[doc(hidden)]
pub mod fuzz;
mod header;
mod holdings;
#[cfg(test)]
mod hostile;
mod identity;
mod incoming;
mod key;
mod outgoing;

pub use fault::{Error, Fault, Introduction};
pub use file::{Lock, Unlock};
pub use folder::{Fetched, Folder, Place, Round, Seen, Unread, needless, parcel, take_in};
pub use identity::{FolderSecrets, Identity, Keys};
pub use incoming::{Incoming, Trust};
pub use key::fingerprint;
pub use outgoing::{Attachments, Scope, Sent, send};
