using System.Text.RegularExpressions;

namespace CommitteeBot.Import.Drafts;

/// <summary>
/// Words of a printed line by which it may tell of a private person, or of business that is taken in private. Each
/// is for an
/// officer to look at: minutes may name a caseworker's telephone and must not name a tenant's.
/// </summary>
internal static partial class PersonalData
{
    private static readonly (Regex Words, string What)[] Signs =
    [
        (Email(), DraftWords.Email),
        (Telephone(), DraftWords.Telephone),
        (NationalInsurance(), DraftWords.NationalInsurance),
        (Bank(), DraftWords.BankDetails),
        (Birth(), DraftWords.Birth),
        (Home(), DraftWords.HomeAddress),
        (Health(), DraftWords.Health),
        (Employment(), DraftWords.Employment),
        (Legal(), DraftWords.LegalAdvice),
        (Commercial(), DraftWords.Commercial),
    ];

    public static IEnumerable<(string What, string Words)> Find(string line)
    {
        foreach (var (words, what) in Signs)
        {
            if (words.Match(line) is { Success: true } found)
                yield return (what, found.Value.Trim());
        }
    }

    private const RegexOptions AnyCase =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    private const RegexOptions AsWritten = RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    /// <summary>Somebody: by title, or by a word for a person whose name may follow.</summary>
    private const string Somebody =
        @"(?:\b(?:Mr|Mrs|Ms|Miss|Mx|Dr)\b\.?|\b(?:he|she|his|her|their|tenant|resident|pupil|patient|employee|applicant"
        + @"|complainant|member\sof\sstaff)\b)";

    [GeneratedRegex(@"\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}\b", AnyCase)]
    private static partial Regex Email();

    [GeneratedRegex(@"(?:\+44\s?(?:\(0\)\s?)?|\b0)\d(?:[\s-]?\d){8,9}\b", AsWritten)]
    private static partial Regex Telephone();

    [GeneratedRegex(@"\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D]\b", AsWritten)]
    private static partial Regex NationalInsurance();

    [GeneratedRegex(@"\b(?:sort\scode|account\s(?:no\.?|number))\b.{0,20}\d{2}[\s-]?\d{2}[\s-]?\d{2}", AnyCase)]
    private static partial Regex Bank();

    [GeneratedRegex(@"\b(?:date\sof\sbirth|DOB|born\son)\b.{0,30}", AnyCase)]
    private static partial Regex Birth();

    [GeneratedRegex(
        @"(?:\b(?:lives?|living|lived|home|resident|tenant|address)\b|\b(?:Mr|Mrs|Ms|Miss)\b).{0,60}\b"
        + @"\d{1,4}[a-z]?,?\s(?:[a-z'’]+\s){1,3}"
        + @"(?:road|street|lane|avenue|close|drive|way|crescent|terrace|gardens|court|place|row|grove)\b"
        + @"|" + Somebody + @".{0,60}\b[a-z]{1,2}\d[a-z\d]?\s\d[a-z]{2}\b",
        AnyCase)]
    private static partial Regex Home();

    private const string Illness =
        @"\b(?:diagnos\w+|sick\s(?:leave|note|pay)|sickness\sabsence|long[\s-]term\ssick|medical\s(?:condition|history|grounds|report)"
        + @"|mental\shealth|disabilit(?:y|ies)|pregnan\w+|maternity\sleave|in\shospital|operation\son|cancer|stroke)\b";

    [GeneratedRegex(Somebody + ".{0,80}" + Illness + "|" + Illness + @".{0,30}\b(?:of|for)\s(?:Mr|Mrs|Ms|Miss|Mx|Dr)\b", AnyCase)]
    private static partial Regex Health();

    private const string Dispute =
        @"\b(?:disciplinary|grievance|dismiss(?:al|ed)|redundanc(?:y|ies)|made\sredundant|capability\s(?:hearing|procedure)"
        + @"|misconduct|suspended|final\swarning|rent\sarrears|benefit\sfraud|eviction)\b";

    [GeneratedRegex(Somebody + ".{0,80}" + Dispute + "|" + Dispute + ".{0,60}" + Somebody, AnyCase)]
    private static partial Regex Employment();

    [GeneratedRegex(
        @"\b(?:legal(?:ly)?\sprivileged?|(?:counsel|solicitor|barrister)[’']?s?[’']?\s(?:advice|opinion)|without\sprejudice"
        + @"|legal\sadvice\s(?:was|is|had|has|that|to))\b",
        AnyCase)]
    private static partial Regex Legal();

    [GeneratedRegex(
        @"\b(?:commercial(?:ly)?(?:\sin)?\s(?:confiden(?:ce|tial)|sensitive)|not\sfor\spublication|in\s(?:strict\s)?confidence"
        + @"|(?:tender(?:ed)?|bid|quoted|reserve)\sprices?\s(?:of|was|were|from)|lowest\s(?:tender|bid))\b",
        AnyCase)]
    private static partial Regex Commercial();
}
