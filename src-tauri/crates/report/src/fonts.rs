//! The typefaces a document can be set in.

use std::sync::OnceLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst_kit::fonts::{FontStore, system};

/// Inter in the three weights of the look, compiled in.
const OWN: [&[u8]; 3] = [
    include_bytes!("../fonts/Inter-Regular.otf"),
    include_bytes!("../fonts/Inter-Medium.otf"),
    include_bytes!("../fonts/Inter-SemiBold.otf"),
];

/// A set of fonts, loaded once in a run of the program.
pub(crate) struct Typefaces {
    store: FontStore,
    count: usize,
}

impl Typefaces {
    /// The program's own. A document that needs no others looks the same on every computer.
    pub(crate) fn own() -> &'static Self {
        static OWN_FACES: OnceLock<Typefaces> = OnceLock::new();
        OWN_FACES.get_or_init(|| Self::new(false))
    }

    /// The program's own and those of the system, which are only looked for when this is first called.
    pub(crate) fn with_system() -> &'static Self {
        static ALL_FACES: OnceLock<Typefaces> = OnceLock::new();
        ALL_FACES.get_or_init(|| Self::new(true))
    }

    fn new(with_system: bool) -> Self {
        let mut store = FontStore::new();
        let mut count = 0;
        for font in OWN
            .iter()
            .filter_map(|bytes| Font::new(Bytes::new(*bytes), 0))
        {
            let info = font.info().clone();
            store.push((font, info));
            count += 1;
        }
        if with_system {
            // A font of last resort has boxes for letters: it covers everything and shows nothing.
            for face in system().filter(|(_, info)| !info.is_last_resort()) {
                store.push(face);
                count += 1;
            }
        }
        Self { store, count }
    }

    /// Whether one of the fonts has all of the characters, so that they can be set as one.
    pub(crate) fn cover(&self, characters: &[char]) -> bool {
        (0..self.count)
            .filter_map(|index| self.store.book().info(index))
            .any(|info| {
                characters
                    .iter()
                    .all(|character| info.coverage.contains(u32::from(*character)))
            })
    }

    pub(crate) fn book(&self) -> &LazyHash<FontBook> {
        self.store.book()
    }

    pub(crate) fn font(&self, index: usize) -> Option<Font> {
        self.store.font(index)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_own_fonts_have_what_names_and_figures_need() {
        let own = Typefaces::own();
        for text in [
            "Åäöéßłőžțğı",
            "Ђћљњџѓќ",
            "ΑΒΓδεζ",
            "ĐđƠơƯưẠạỆệ",
            "0123456789\u{a0}−–—…“”„«»€%▲·•→□",
        ] {
            for character in text.chars() {
                assert!(own.cover(&[character]), "{character:?}");
            }
        }
        assert!(!own.cover(&['გ']));
    }
}
