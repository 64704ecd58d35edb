//! The container of old Office files, as far as finding a stream in it: sectors in chains. A chain that turns in
//! a circle is not followed, which calamine would do until the memory is full.

/// A container, with its table of chains.
pub(super) struct Compound<'b> {
    sectors: Sectors<'b>,
    small: Vec<u8>,
    small_next: Vec<u32>,
    entries: Vec<Entry>,
}

struct Entry {
    name: String,
    start: u32,
    length: usize,
}

/// Sectors of one size, each naming the next of its chain.
struct Sectors<'b> {
    bytes: &'b [u8],
    size: usize,
    next: Vec<u32>,
}

/// No more sectors after this.
const LAST: u32 = 0xffff_fffe;
/// Numbers from here on are no sectors.
const RESERVED: u32 = 0xffff_fffa;
/// Streams shorter than this are kept in small sectors.
const SMALL: usize = 4096;

impl<'b> Compound<'b> {
    /// Reads the tables of a container; none where they make no sense.
    pub(super) fn of(bytes: &'b [u8]) -> Option<Self> {
        let size = match bytes.get(30)? {
            9 => 512,
            12 => 4096,
            _ => return None,
        };
        let mut sectors = Sectors {
            bytes: bytes.get(size..)?,
            size,
            next: Vec::new(),
        };
        let mut tables: Vec<u32> = numbers(bytes.get(76..512)?).collect();
        let most = bytes.len() / size + 1;
        let mut more = number(bytes, 68)?;
        let mut seen = 0;
        while more < RESERVED {
            seen += 1;
            if seen > most {
                return None;
            }
            tables.extend(numbers(sectors.sector(more)?));
            more = tables.pop()?;
        }
        let tables: Vec<u32> = tables
            .into_iter()
            .filter(|table| *table < RESERVED)
            .collect();
        if tables.len() > most {
            return None;
        }
        for table in tables {
            let part: Vec<u32> = numbers(sectors.sector(table)?).collect();
            sectors.next.extend(part);
        }
        let directory = sectors.chain(number(bytes, 48)?, usize::MAX)?;
        let entries: Vec<Entry> = directory.chunks_exact(128).filter_map(Entry::of).collect();
        let root = entries.first()?;
        let (mut small, mut small_next) = (Vec::new(), Vec::new());
        if number(bytes, 64)? > 0 {
            small = sectors.chain(root.start, root.length)?;
            let length = usize::try_from(number(bytes, 64)?)
                .ok()?
                .checked_mul(size)?;
            small_next = numbers(&sectors.chain(number(bytes, 60)?, length)?).collect();
        }
        Some(Self {
            sectors,
            small,
            small_next,
            entries,
        })
    }

    /// Whether there is a stream or folder of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.entry(name).is_some()
    }

    /// The bytes of a stream.
    pub(super) fn stream(&self, name: &str) -> Option<Vec<u8>> {
        let entry = self.entry(name)?;
        if entry.length < SMALL {
            let small = Sectors {
                bytes: &self.small,
                size: 64,
                next: self.small_next.clone(),
            };
            return small.chain(entry.start, entry.length);
        }
        self.sectors.chain(entry.start, entry.length)
    }

    fn entry(&self, name: &str) -> Option<&Entry> {
        self.entries
            .iter()
            .find(|entry| entry.name.eq_ignore_ascii_case(name))
    }
}

impl Entry {
    fn of(bytes: &[u8]) -> Option<Self> {
        let letters = bytes
            .get(..64)?
            .chunks_exact(2)
            .map(|pair| u16::from_le_bytes([pair[0], pair[1]]));
        let name: Vec<u16> = letters.take_while(|letter| *letter != 0).collect();
        Some(Self {
            name: String::from_utf16_lossy(&name),
            start: number(bytes, 116)?,
            length: usize::try_from(number(bytes, 120)?).ok()?,
        })
    }
}

impl Sectors<'_> {
    fn sector(&self, id: u32) -> Option<&[u8]> {
        let start = usize::try_from(id).ok()?.checked_mul(self.size)?;
        let end = start.checked_add(self.size)?.min(self.bytes.len());
        self.bytes
            .get(start..end)
            .filter(|sector| !sector.is_empty())
    }

    /// The bytes of a chain, at most `length` of them; none where it leaves the file or comes back to itself.
    fn chain(&self, mut id: u32, length: usize) -> Option<Vec<u8>> {
        let mut chain = Vec::new();
        let mut steps = 0;
        while id != LAST {
            steps += 1;
            if steps > self.next.len() {
                return None;
            }
            let sector = self.sector(id)?;
            chain.extend_from_slice(&sector[..sector.len().min(length - chain.len())]);
            if chain.len() >= length {
                break;
            }
            id = *self.next.get(usize::try_from(id).ok()?)?;
        }
        Some(chain)
    }
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at + 4)?;
    Some(u32::from_le_bytes([four[0], four[1], four[2], four[3]]))
}

fn numbers(bytes: &[u8]) -> impl Iterator<Item = u32> + '_ {
    bytes
        .chunks_exact(4)
        .map(|four| u32::from_le_bytes([four[0], four[1], four[2], four[3]]))
}
