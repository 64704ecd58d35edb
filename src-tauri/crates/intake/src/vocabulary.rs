//! The words that Swedish municipalities' ledgers and banks use, and their English kin.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::sheet::folded;

/// What a column can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Role {
    Date,
    Amount,
    Debit,
    Credit,
    Currency,
    Rate,
    RateSource,
    Description,
    Voucher,
    Category,
    Account,
    Year,
    /// A balance after each row, or anything else that looks like one of the above and is not.
    Other,
}

/// Header names by role, the best of each role first; letters and digits alone.
const HEADERS: [(Role, &str); 13] = [
    (
        Role::Date,
        "datum date bokföringsdag bokföringsdatum bokfdag bokfdatum bokfdat bokförd bookingdate \
         bookeddate postingdate dateposted verdatum verifikationsdatum verdat transaktionsdatum \
         transaktionsdag transdatum transdat transactiondate transdate köpdatum inköpsdatum \
         betaldatum betalningsdatum betalningsdag betaldag paymentdate paid datepaid purchasedate \
         fakturadatum fakturadat invoicedate reskontradatum radatum dag day valutadag valutadatum \
         valuedate entrydate effectivedate",
    ),
    (
        Role::Amount,
        "belopp amount summa sum totalbelopp beloppsek transaktionsbelopp transactionamount \
         nettobelopp netamount bokförtbelopp utfall kostnad cost costs utgift expense expenditure \
         beloppinklmoms beloppexklmoms radbelopp fakturabelopp invoiceamount betaltbelopp \
         amountpaid value total totalt pris price",
    ),
    (
        Role::Debit,
        "debet debit debetbelopp debitamount ut utbetalning utbetalningar uttag out moneyout \
         paidout withdrawal withdrawals utgifter dr",
    ),
    (
        Role::Credit,
        "kredit credit kreditbelopp creditamount in inbetalning inbetalningar insättning \
         insättningar moneyin paidin deposit deposits inkomster cr",
    ),
    (
        Role::Currency,
        "valuta currency valutakod currencycode ccy curr originalvaluta val",
    ),
    (
        Role::Rate,
        "kurs rate växelkurs valutakurs exchangerate fxrate omräkningskurs conversionrate",
    ),
    (
        Role::RateSource,
        "kurskälla kursenskälla ratesource sourceoftherate sourceofrate källa",
    ),
    (
        Role::Description,
        "beskrivning description text narrative verifikationstext vertext radtext \
         transaktionstext benämning specifikation particulars details narration memo meddelande \
         message avser purpose ändamål rubrik anteckning kommentar comment note notes transaktion \
         transaction motpart mottagare payee mottagarebetalare leverantör leverantörsnamn \
         supplier vendor namn name betalningsmottagare",
    ),
    (
        Role::Voucher,
        "verifikation voucher vernr ver verifikationsnr verifikationsnummer verifikatnr verifikat \
         vernummer voucherno vouchernumber vouchernr bilaga bilagenr bilagsnr receipt receiptno \
         kvitto kvittonr reference referens ref refno fakturanr fakturanummer invoice invoiceno \
         invoicenumber document documentno löpnr löpnummer transaktionsnr transactionid \
         transactionno journalno id",
    ),
    (
        Role::Category,
        "kategori category kostnadsslag costcategory costtype expensetype kostnadstyp budgetline \
         budgetrad budgetpost typ type slag utgiftsslag",
    ),
    (
        Role::Account,
        "kontonamn accountname kontobenämning kontotext konto account kontonr kontonummer \
         accountno accountnumber accountcode objekt ledgeraccount glaccount",
    ),
    (Role::Year, "år year budgetår budgetyear"),
    (
        Role::Other,
        "saldo balance bokförtsaldo bokfsaldo runningbalance closingbalance utgåendesaldo \
         ackumulerat ack beloppiprojektetsvaluta amountintheprojectscurrency tartillbaka \
         takesback moms vat momsbelopp vatamount förfallodatum förfallodag duedate ansvar \
         verksamhet aktivitet projekt project motp period clearingnummer radnummer radnr row \
         antal quantity produkt status signatur user användare",
    ),
];

/// Every header name, with its role and how good it is among those of the role.
static BY_NAME: LazyLock<HashMap<&'static str, (Role, usize)>> = LazyLock::new(|| {
    let mut by_name = HashMap::new();
    for (role, names) in HEADERS {
        for (rank, name) in names.split_whitespace().enumerate() {
            by_name.entry(name).or_insert((role, rank));
        }
    }
    by_name
});

impl Role {
    /// What a column of this header holds, where the name is known.
    pub(crate) fn of_header(text: &str) -> Option<Self> {
        Self::ranked(text).map(|(role, _)| role)
    }

    /// The role, and how good the name is among those of the role; the best is 0.
    pub(crate) fn ranked(text: &str) -> Option<(Self, usize)> {
        if text.len() > 200 {
            return None;
        }
        let plain = letters(text);
        // `Belopp (SEK)`, `Belopp SEK`, `Amount in KES`: the currency is no part of the name.
        let bare = letters(text.split(['(', '[']).next().unwrap_or(text));
        let without_currency = ["sek", "kr", "kes", "ugx", "usd", "eur", "tzs", "zmw", "bwp"]
            .iter()
            .find_map(|code| bare.strip_suffix(code))
            .map_or(bare.clone(), str::to_owned);
        let without_in = without_currency
            .strip_suffix("in")
            .or_else(|| without_currency.strip_suffix('i'))
            .filter(|name| name.len() > 4)
            .unwrap_or(&without_currency);
        [plain.as_str(), &bare, &without_currency, without_in]
            .iter()
            .find_map(|name| BY_NAME.get(*name).copied())
    }
}

/// The letters and digits of a header, in small letters.
fn letters(text: &str) -> String {
    text.chars()
        .filter(|each| each.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// What a row of sums says of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Label {
    /// A balance, which is none of the expenses whatever day it bears.
    Balance,
    /// A sum. Who sells petrol may be called Total: with a day it is one only where it adds up.
    Sum,
}

impl Label {
    /// Whether a text is the name of a balance or a sum.
    pub(crate) fn of(text: &str) -> Option<Self> {
        const BALANCES: &str = "ingående saldo, utgående saldo, ingående balans, utgående balans, ing saldo, utg \
             saldo, ing balans, utg balans, ing. saldo, utg. saldo, opening balance, closing \
             balance, saldo, balance, balance brought forward, balance carried forward, ib, \
             ub";
        const SUMS: &str = "summa, totalt, total, s:a, delsumma, sum, subtotal, sub-total, sub total, grand \
             total, totals, totalsumma, slutsumma, att betala, omslutning, summa kostnader, \
             total expenses";
        if text.len() > 80 {
            return None;
        }
        let text = folded(text);
        let text = text.trim_matches([':', '*', '=', '-', ' ', '.']);
        if listed(BALANCES).any(|name| name == text) {
            Some(Self::Balance)
        } else if listed(SUMS).any(|name| name == text) {
            Some(Self::Sum)
        } else {
            None
        }
    }

    /// Whether a text starts as the name of a balance or a sum does: `Summa projekt 2301`, `Saldo 2019-12-31`.
    pub(crate) fn begins(text: &str) -> bool {
        const STARTS: &str = "summa, totalt, total, s:a, delsumma, subtotal, grand total, saldo, ingående, \
             utgående, opening balance, closing balance, totalsumma, sum";
        let text = format!("{} ", folded(text).trim_end_matches(':'));
        listed(STARTS).any(|start| {
            text.strip_prefix(start)
                .is_some_and(|rest| rest.starts_with(' '))
        })
    }
}

/// The names of a list.
fn listed(names: &str) -> impl Iterator<Item = &str> {
    names.split(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_known_whatever_marks_they_bear() {
        for (header, role) in [
            ("Bokföringsdag", Role::Date),
            ("Ver.nr", Role::Voucher),
            ("VER NR", Role::Voucher),
            ("Belopp (SEK)", Role::Amount),
            ("Belopp SEK", Role::Amount),
            ("Amount in KES", Role::Amount),
            ("Saldo", Role::Other),
            ("Bokfört saldo", Role::Other),
            ("Belopp i projektets valuta", Role::Other),
            ("Debet", Role::Debit),
            ("Money out", Role::Debit),
            ("Kostnadsslag", Role::Category),
            ("Kursens källa", Role::RateSource),
            ("Takes back", Role::Other),
            ("År", Role::Year),
        ] {
            assert_eq!(Role::of_header(header), Some(role), "{header}");
        }
        assert_eq!(Role::of_header("Robertsfors"), None);
    }

    #[test]
    fn a_petrol_station_is_not_a_total() {
        assert_eq!(Label::of("Summa:"), Some(Label::Sum));
        assert_eq!(Label::of("UTGÅENDE SALDO"), Some(Label::Balance));
        assert_eq!(Label::of("Total Energies Nairobi"), None);
        assert!(Label::begins("S:a projekt 2301"));
        assert!(!Label::begins("Summary of the meeting"));
    }
}
