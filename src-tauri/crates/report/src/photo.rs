//! Photos on paper: chosen, turned the way they were taken, and no larger than paper shows.
//!
//! What somebody attached is unpacked here, each file by itself and within limits, and what is printed is written anew from
//! its pixels. So a file that only looks like a photo spoils no document, and the place and hour that a telephone wrote into
//! it do not go along.

use std::io::Cursor;
use std::panic;
use std::sync::{Mutex, PoisonError};

use domain::media::Media;
use domain::read::Photo;
use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{
    DynamicImage, ImageDecoder as _, ImageError, ImageFormat, ImageReader, ImageResult, Limits,
    Rgb, RgbImage,
};
use typst::foundations::Bytes;

use crate::Kept;
use crate::summary::shortened;

/// The most photos of a project that are shown: two pages of them.
pub(crate) const MOST: usize = 12;

/// The largest file that is unpacked, in bytes.
const LARGEST: u64 = 12 << 20;

/// The most pixels in a row or a column of one that is unpacked.
const WIDEST: u32 = 12_000;

/// The most bytes that its pixels may take, some fifty megapixels: a few kilobytes can claim to be gigabytes.
const ROOM: u64 = 160 << 20;

/// The most pixels in a row or a column of one that is shown, half as wide as a page: more is not seen there.
const LONG_SIDE: u32 = 1_600;

/// How well it is kept, of 100.
const QUALITY: u8 = 82;

/// The longest caption.
const LONGEST_CAPTION: usize = 120;

/// One photo at a time: so what a photo takes unpacked is taken once, however many projects are printed beside each other.
static ALONE: Mutex<()> = Mutex::new(());

/// Why a photo is not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unshown {
    /// Whoever attached it has not handed it over.
    Elsewhere,
    /// It would take too much room.
    TooLarge,
    /// It cannot be read.
    Broken,
    /// There are more than are shown.
    Beyond,
}

impl Unshown {
    /// All of them, in the order in which they are told.
    pub(crate) const ALL: [Self; 4] = [Self::Broken, Self::TooLarge, Self::Elsewhere, Self::Beyond];

    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Elsewhere => "elsewhere",
            Self::TooLarge => "large",
            Self::Broken => "broken",
            Self::Beyond => "beyond",
        }
    }
}

/// A photo as it is printed.
#[derive(Clone, Debug)]
pub(crate) struct Shot {
    pub(crate) caption: String,
    /// The file, a JPEG.
    pub(crate) bytes: Bytes,
}

/// The photos of a project as a document has them: the first that can be shown, and the names of the others.
#[derive(Clone, Debug, Default)]
pub struct Photos {
    pub(crate) shown: Vec<Shot>,
    pub(crate) unshown: Vec<(String, Unshown)>,
}

impl Photos {
    /// Chooses among the photos of a project and makes them ready for paper. `kept` is asked for those that may be shown, one
    /// after the other, and may end the work by an error.
    ///
    /// # Errors
    /// Whatever `kept` fails with. A photo that cannot be shown is no error: it is named.
    pub fn of<E>(
        photos: &[Photo],
        mut kept: impl FnMut(&Photo) -> Result<Kept, E>,
    ) -> Result<Self, E> {
        let mut it = Self::default();
        for photo in photos {
            let made = if it.shown.len() >= MOST {
                Err(Unshown::Beyond)
            } else if !photo.is_here {
                Err(Unshown::Elsewhere)
            } else if photo.size > LARGEST {
                Err(Unshown::TooLarge)
            } else {
                match kept(photo)? {
                    Kept::Whole(bytes) => made(&bytes),
                    Kept::Damaged => Err(Unshown::Broken),
                    Kept::Lacking => Err(Unshown::Elsewhere),
                }
            };
            match made {
                Ok(bytes) => it.shown.push(Shot {
                    caption: caption(photo),
                    bytes: Bytes::new(bytes),
                }),
                Err(why) => {
                    let name = shortened(photo.name.trim(), LONGEST_CAPTION);
                    it.unshown.push((name, why));
                }
            }
        }
        Ok(it)
    }
}

fn caption(photo: &Photo) -> String {
    let caption = match photo.title.trim() {
        "" => photo.name.clone(),
        title => format!("{title}: {}", photo.name),
    };
    shortened(&caption, LONGEST_CAPTION)
}

/// A photo as it is printed, from what is in the file: its name may lie.
fn made(bytes: &[u8]) -> Result<Vec<u8>, Unshown> {
    // What the record says of its size, another laptop wrote.
    if bytes.len() as u64 > LARGEST {
        return Err(Unshown::TooLarge);
    }
    let format = match Media::of(bytes) {
        Some(Media::Jpeg) => ImageFormat::Jpeg,
        Some(Media::Png) => ImageFormat::Png,
        _ => return Err(Unshown::Broken),
    };
    // What somebody's panic left behind is nothing.
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    // A decoder that panics at what somebody attached spoils that photo, and nothing else.
    match panic::catch_unwind(|| anew(bytes, format)) {
        Ok(Ok(made)) => Ok(made),
        Ok(Err(ImageError::Limits(_))) => Err(Unshown::TooLarge),
        Ok(Err(_)) | Err(_) => Err(Unshown::Broken),
    }
}

fn anew(bytes: &[u8], format: ImageFormat) -> ImageResult<Vec<u8>> {
    let mut limits = Limits::default();
    limits.max_image_width = Some(WIDEST);
    limits.max_image_height = Some(WIDEST);
    limits.max_alloc = Some(ROOM);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits.clone());
    let mut decoder = reader.into_decoder()?;
    // The decoders look at the sides alone.
    limits.reserve(decoder.total_bytes())?;
    // A photo that does not say how it was held is shown as it lies.
    let turn = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let whole = DynamicImage::from_decoder(decoder)?;
    let mut small = scaled(on_white(whole));
    small.apply_orientation(turn);
    let mut written = Vec::new();
    JpegEncoder::new_with_quality(&mut written, QUALITY).encode_image(&small.into_rgb8())?;
    Ok(written)
}

/// What can be seen through lies on white, as on paper.
fn on_white(picture: DynamicImage) -> DynamicImage {
    if !picture.color().has_alpha() {
        return picture;
    }
    let picture = picture.into_rgba8();
    let over = |part: u8, alpha: u8| {
        let (part, alpha) = (u16::from(part), u16::from(alpha));
        let mixed = (part * alpha + 255 * (255 - alpha)) / 255;
        u8::try_from(mixed).unwrap_or(u8::MAX)
    };
    let (width, height) = picture.dimensions();
    let solid = RgbImage::from_fn(width, height, |x, y| {
        let [red, green, blue, alpha] = picture.get_pixel(x, y).0;
        Rgb([red, green, blue].map(|part| over(part, alpha)))
    });
    solid.into()
}

fn scaled(picture: DynamicImage) -> DynamicImage {
    let long = picture.width().max(picture.height());
    if long <= LONG_SIDE {
        return picture;
    }
    // Far down in whole pixels first: that is quick, takes little room, and leaves enough to make a good picture of.
    let near = if long > 2 * LONG_SIDE {
        picture.thumbnail(2 * LONG_SIDE, 2 * LONG_SIDE)
    } else {
        picture
    };
    near.resize(LONG_SIDE, LONG_SIDE, FilterType::CatmullRom)
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;

    use image::{Rgba, RgbaImage};

    use super::*;

    const RED: Rgb<u8> = Rgb([220, 20, 20]);
    const BLUE: Rgb<u8> = Rgb([20, 20, 220]);

    fn written(picture: impl Into<DynamicImage>, format: ImageFormat) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        picture.into().write_to(&mut bytes, format).unwrap();
        bytes.into_inner()
    }

    /// Red on the left, blue on the right.
    fn halves(width: u32, height: u32) -> RgbImage {
        RgbImage::from_fn(width, height, |x, _| if x < width / 2 { RED } else { BLUE })
    }

    fn read(bytes: &[u8]) -> RgbImage {
        let format = ImageFormat::Jpeg;
        image::load_from_memory_with_format(bytes, format)
            .unwrap()
            .into_rgb8()
    }

    /// Whether a pixel has about this colour: a JPEG has no exact ones.
    fn is_about(pixel: Rgb<u8>, colour: Rgb<u8>) -> bool {
        let near = |(a, b): (&u8, &u8)| a.abs_diff(*b) < 24;
        pixel.0.iter().zip(&colour.0).all(near)
    }

    fn photo(name: &str) -> Photo {
        Photo {
            name: name.to_owned(),
            title: "Workshop".to_owned(),
            sha256: name.to_owned(),
            size: 1_000,
            is_here: true,
        }
    }

    fn of(photos: &[(Photo, Kept)]) -> Photos {
        let list: Vec<Photo> = photos.iter().map(|(photo, _)| photo.clone()).collect();
        let kept = |asked: &Photo| {
            let found = photos.iter().find(|(photo, _)| photo == asked);
            Ok::<_, Infallible>(found.unwrap().1.clone())
        };
        let Ok(made) = Photos::of(&list, kept);
        made
    }

    /// The same JPEG with an Exif part that says how the camera was held.
    fn held(jpeg: &[u8], orientation: u8) -> Vec<u8> {
        let mut exif = b"Exif\0\0II\x2a\0\x08\0\0\0".to_vec();
        // One field: 0x0112, of the type SHORT, once; and no other part.
        exif.extend([1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]);
        exif.extend([0; 4]);
        let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
        let app1 = [&[0xff, 0xe1][..], &length, &exif].concat();
        [&jpeg[..2], &app1, &jpeg[2..]].concat()
    }

    /// The start of a PNG that says it has so many pixels, and has none.
    fn claiming(width: u32, height: u32) -> Vec<u8> {
        let mut chunk = b"IHDR".to_vec();
        chunk.extend(width.to_be_bytes());
        chunk.extend(height.to_be_bytes());
        chunk.extend([8, 2, 0, 0, 0]);
        let sum = !chunk.iter().fold(!0_u32, |sum, byte| {
            (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
                (sum >> 1) ^ (0xedb8_8320 & (0_u32.wrapping_sub(sum & 1)))
            })
        });
        let head = b"\x89PNG\r\n\x1a\n\0\0\0\x0d".to_vec();
        let data = b"\0\0\0\0IDAT\x35\xaf\x06\x1e".to_vec();
        [head, chunk, sum.to_be_bytes().to_vec(), data].concat()
    }

    #[test]
    fn a_broken_one_takes_no_good_one_along() {
        let good = || Kept::Whole(written(halves(40, 20), ImageFormat::Jpeg));
        let whole = written(halves(200, 200), ImageFormat::Png);
        let cut = Kept::Whole(whole[..whole.len() / 2].to_vec());
        let large = Photo {
            size: LARGEST + 1,
            ..photo("large.jpg")
        };
        let away = Photo {
            is_here: false,
            ..photo("away.jpg")
        };
        let made = of(&[
            (photo("one.jpg"), good()),
            (photo("cut.png"), cut),
            (photo("words.jpg"), Kept::Whole(b"no picture".to_vec())),
            (photo("empty.jpg"), Kept::Whole(Vec::new())),
            (photo("damaged.jpg"), Kept::Damaged),
            (photo("two.png"), Kept::Whole(whole)),
            (large, good()),
            (away, good()),
        ]);
        let captions: Vec<&str> = made.shown.iter().map(|it| it.caption.as_str()).collect();
        assert_eq!(captions, ["Workshop: one.jpg", "Workshop: two.png"]);
        let unshown = |name: &str, why| (name.to_owned(), why);
        assert_eq!(
            made.unshown,
            [
                unshown("cut.png", Unshown::Broken),
                unshown("words.jpg", Unshown::Broken),
                unshown("empty.jpg", Unshown::Broken),
                unshown("damaged.jpg", Unshown::Broken),
                unshown("large.jpg", Unshown::TooLarge),
                unshown("away.jpg", Unshown::Elsewhere),
            ]
        );
    }

    #[test]
    fn twelve_are_shown_and_the_others_named() {
        let good = written(halves(4, 4), ImageFormat::Jpeg);
        let all: Vec<_> = (0..15)
            .map(|number| (photo(&format!("{number}.jpg")), Kept::Whole(good.clone())))
            .collect();
        let made = of(&all);
        assert_eq!(made.shown.len(), MOST);
        let beyond = |name: &str| (name.to_owned(), Unshown::Beyond);
        let expected = ["12.jpg", "13.jpg", "14.jpg"].map(beyond);
        assert_eq!(made.unshown, expected);
    }

    #[test]
    fn one_that_claims_to_be_huge_is_not_unpacked() {
        assert_eq!(made(&claiming(60_000, 60_000)), Err(Unshown::TooLarge));
        // Within the sides, and beyond the room.
        assert_eq!(made(&claiming(12_000, 12_000)), Err(Unshown::TooLarge));
        assert_eq!(made(&claiming(12, 12)), Err(Unshown::Broken));
    }

    #[test]
    fn one_is_turned_the_way_it_was_held() {
        let lying = written(halves(64, 32), ImageFormat::Jpeg);
        let plain = read(&made(&lying).unwrap());
        assert_eq!(plain.dimensions(), (64, 32));
        assert!(is_about(plain[(8, 16)], RED) && is_about(plain[(56, 16)], BLUE));
        // 6: to be turned by a quarter, clockwise. What was on the left is above.
        let turned = read(&made(&held(&lying, 6)).unwrap());
        assert_eq!(turned.dimensions(), (32, 64));
        assert!(is_about(turned[(16, 8)], RED) && is_about(turned[(16, 56)], BLUE));
        let upside_down = read(&made(&held(&lying, 3)).unwrap());
        assert_eq!(upside_down.dimensions(), (64, 32));
        assert!(is_about(upside_down[(8, 16)], BLUE));
        // What the telephone wrote beside the picture stays behind.
        let printed = made(&held(&lying, 6)).unwrap();
        assert!(!printed.windows(4).any(|part| part == b"Exif"));
        // Nonsense turns nothing.
        let odd = read(&made(&held(&lying, 77)).unwrap());
        assert_eq!(odd.dimensions(), (64, 32));
    }

    #[test]
    fn what_can_be_seen_through_lies_on_white() {
        let picture = RgbaImage::from_fn(48, 16, |x, _| match x {
            0..16 => Rgba([0, 0, 0, 0]),
            16..32 => Rgba([0, 0, 0, 128]),
            _ => Rgba([220, 20, 20, 255]),
        });
        let printed = read(&made(&written(picture, ImageFormat::Png)).unwrap());
        assert!(is_about(printed[(4, 8)], Rgb([255, 255, 255])));
        assert!(is_about(printed[(24, 8)], Rgb([127, 127, 127])));
        assert!(is_about(printed[(44, 8)], RED));
    }

    #[test]
    fn none_is_larger_than_paper_shows() {
        for (width, height, expected) in [
            (1_600, 9, (1_600, 9)),
            (2_000, 100, (1_600, 80)),
            (50, 5_000, (16, 1_600)),
            (4_000, 1, (1_600, 1)),
        ] {
            let printed = made(&written(halves(width, height), ImageFormat::Png)).unwrap();
            assert_eq!(read(&printed).dimensions(), expected);
        }
    }
}
