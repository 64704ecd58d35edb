//! Where a shared folder is, and what may be asked of it there.

use std::time::Duration;

use opendal::{Operator, services};
use serde::{Deserialize, Serialize};

use super::Folder;
use crate::fault::Fault;

/// How long an answer is waited for before it is tried again, and how often that is.
const PATIENCE: Duration = Duration::from_secs(20);
const TRIES: usize = 3;

/// Where a shared folder is. Secrets are kept apart from it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Place {
    /// A folder of this laptop that something else carries: OneDrive, Nextcloud, Syncthing, a network drive.
    Folder {
        /// Where.
        path: String,
    },
    /// A WebDAV share.
    WebDav {
        /// Its address.
        address: String,
        /// The name one signs in with; empty where none is asked for.
        user: String,
    },
    /// A bucket of Amazon S3 or what speaks like it.
    S3 {
        /// Its address.
        address: String,
        /// The bucket.
        bucket: String,
        /// Its region; `auto` where there is none.
        region: String,
        /// The access key's id.
        key_id: String,
    },
}

impl Place {
    /// The folder there. `secret` is the password or the secret access key.
    ///
    /// # Errors
    /// [`Fault::FolderTrouble`] where the place cannot be understood.
    pub fn open(&self, secret: Option<&str>) -> Result<Folder, Fault> {
        opendal_http_transport_reqwest::install_default();
        let secret = secret.unwrap_or_default();
        self.is_safe()?;
        let store = match self {
            Self::Folder { path } => {
                // A drive that is not there is not made: what is written in its place would reach nobody.
                std::fs::read_dir(path).map_err(|error| Fault::FolderTrouble {
                    detail: format!("{path}: {error}"),
                })?;
                Operator::new(services::Fs::default().root(path))
            }
            Self::WebDav { address, user } => {
                let mut place = services::Webdav::default().endpoint(address);
                if !user.is_empty() {
                    place = place.username(user).password(secret);
                }
                Operator::new(place)
            }
            Self::S3 {
                address,
                bucket,
                region,
                key_id,
            } => Operator::new(
                // Nothing is taken from the surroundings: only what the person gave.
                services::S3::default()
                    .endpoint(address)
                    .bucket(bucket)
                    .region(region)
                    .access_key_id(key_id)
                    .secret_access_key(secret)
                    .disable_config_load()
                    .disable_ec2_metadata(),
            ),
        };
        let store = store
            .map_err(|error| trouble(&error))?
            .layer(
                opendal_layer_timeout::TimeoutLayer::new()
                    .with_timeout(PATIENCE)
                    .with_io_timeout(PATIENCE),
            )
            .layer(opendal_layer_retry::RetryLayer::new().with_max_times(TRIES));
        let local = match self {
            Self::Folder { path } => Some(path.into()),
            Self::WebDav { .. } | Self::S3 { .. } => None,
        };
        Ok(Folder { store, local })
    }

    /// An address is one of the web, holds no secret, and is read by nobody on the way: plain `http` only to
    /// this machine.
    fn is_safe(&self) -> Result<(), Fault> {
        let (Self::WebDav { address, .. } | Self::S3 { address, .. }) = self else {
            return Ok(());
        };
        let told = || Fault::FolderAddress {
            // What stands before an @ may be a password.
            address: address.rsplit('@').next().unwrap_or_default().to_owned(),
        };
        let url = url::Url::parse(address).map_err(|_| told())?;
        let is_here = match url.host() {
            Some(url::Host::Domain(name)) => name == "localhost",
            Some(url::Host::Ipv4(address)) => address.is_loopback(),
            Some(url::Host::Ipv6(address)) => address.is_loopback(),
            None => false,
        };
        let is_private = url.scheme() == "https" || (url.scheme() == "http" && is_here);
        if is_private && url.username().is_empty() && url.password().is_none() {
            Ok(())
        } else {
            Err(told())
        }
    }
}

/// What the matter is, without what surrounds it: an address may hold what is not for others.
pub(super) fn trouble(error: &opendal::Error) -> Fault {
    Fault::FolderTrouble {
        detail: format!("{}: {}", error.kind(), error.message()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_safe_or_refused() {
        let open = |address: &str| {
            Place::WebDav {
                address: address.to_owned(),
                user: "karin".to_owned(),
            }
            .open(Some("secret"))
            .map(|_| ())
        };
        for address in [
            "https://cloud.ale.se/dav/",
            "http://localhost:8080/",
            "http://127.0.0.1/",
            "http://[::1]:9/",
        ] {
            assert_eq!(open(address), Ok(()), "{address}");
        }
        for address in [
            "",
            "cloud.ale.se",
            "http://cloud.ale.se/dav/",
            "ftp://cloud.ale.se/",
            "file:///etc",
            "https://karin:hemligt@cloud.ale.se/",
        ] {
            let fault = open(address).unwrap_err();
            assert!(matches!(fault, Fault::FolderAddress { .. }), "{address}");
            assert!(!fault.to_string().contains("hemligt"), "{fault}");
        }
    }
}
