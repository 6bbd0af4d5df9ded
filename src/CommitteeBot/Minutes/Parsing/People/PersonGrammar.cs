using System.Text.RegularExpressions;
using CommitteeBot.Committees;
using CommitteeBot.Minutes.Parsing.Lines;

namespace CommitteeBot.Minutes.Parsing.People;

/// <summary>
/// One printed entry of an attendance list, taken apart: <c>ACC Jane Doe</c>, <c>Jane Doe – Clerk (JD)</c>, <c>[JD]
/// Jane Doe (Chair)</c>.
/// </summary>
internal static partial class PersonGrammar
{
    /// <summary>Null where the entry does not begin with a name.</summary>
    public static Attendee? Parse(string entry, Presence presence, int line)
    {
        var text = Trim(entry);
        if (PrintedNumber.At(text) is { Kind: PrintedNumberKind.Number or PrintedNumberKind.Letter } number
            && number.Style.Length > 0 && !PersonWords.IsInitial(text[..Math.Min(2, text.Length)]))
            text = text[number.Length..];
        string? abbreviation = null;
        if (LeadingCode().Match(text) is { Success: true } code)
        {
            abbreviation = code.Groups["code"].Value;
            text = text[code.Length..];
        }

        // "Chair: Jo Hart" gives the office; "Ex officio: Jo Hart" only a group.
        if (RoleBefore().Match(text) is { Success: true } before)
            text = PersonWords.IsOffice(before.Groups["role"].Value.Split(' ')[^1])
                ? text[before.Length..] + ", " + before.Groups["role"].Value
                : text[before.Length..];

        var notes = new List<string>();
        text = Handle().Replace(RemoveBrackets(text, notes), "").Trim();
        // "Meetings Administrator (Mr. T. Hayes)" prints the office first.
        if (notes is [var inBrackets]
            && PersonWords.IsCourtesy(inBrackets.Split(' ')[0])
            && text.Split(' ').Any(w => PersonWords.IsOffice(w) || PersonWords.IsRank(w)))
            (text, notes) = (inBrackets + ", " + Trim(text), []);
        var (head, tail) = SplitAtSeparator(text);
        var (titles, name, rest) = ReadName(head);
        if (name is null)
            return null;
        var role = JoinRole(rest, tail);
        string? organisation = null, substituteFor = null;
        if (role is not null && LooksLikeBody(role) && !role.Split(' ', ',').Any(PersonWords.IsOffice))
            (organisation, role) = (role, null);
        // "(Harbour Master) (HM)": the letters of one tell that the other is the office.
        if (role is null
            && notes.Find(
                office =>
                    notes.Exists(
                        letters =>
                            letters.Length < office.Length
                                && letters.All(char.IsUpper) && Follows(letters, office))) is { } office)
        {
            role = office;
            notes.Remove(office);
        }

        foreach (var note in notes)
        {
            // "(JT, Chair)" says two things.
            var parts = note.Split(", ");
            if (parts.Length == 2 && Array.Exists(parts, p => IsAbbreviationOf(p, name, role, false)))
                Array.ForEach(parts, Place);
            else
                Place(note);
        }

        var roleIsRank = false;
        var titleText = titles.Count == 0 ? null : string.Join(' ', titles);
        if (titleText is not null && !titles.TrueForAll(PersonWords.IsCourtesy))
        {
            var rank = string.Join(' ', titles.Where(t => !PersonWords.IsCourtesy(t))).TrimEnd('.', ',');
            if (IsShortRank(rank))
                abbreviation ??= rank;
            else
                (role, roleIsRank) = role is null
                    ? (CouncillorShort().Replace(rank, "Councillor"), true)
                    : (role, false);
        }

        if (role is not null
            && !roleIsRank && organisation is null && LooksLikeBody(role)
            && !role.Split(' ', ',').Any(PersonWords.IsOffice))
            (organisation, role) = (role, null);
        return new Attendee(name, role, abbreviation, organisation, presence, IsChairRole(role), substituteFor, line);

        void Place(string note)
        {
            // Behind a name among the apologies small letters give the reason.
            if (note.Length == 0 || note[0] == '@' || (presence == Presence.Apologies && !note.Any(char.IsUpper)))
                return;
            if (For().Match(note) is { Success: true } substitute)
            {
                var (who, _) = SplitAtSeparator(note[substitute.Length..]);
                if (ReadName(who) is { Name: { } other }
                    && other.Contains(' ', StringComparison.Ordinal) && !LooksLikeBody(who))
                    substituteFor ??= other;
                else
                    organisation ??= note[substitute.Length..];
            }
            else if (IsAbbreviationOf(note, name, role, titles.Count > 0))
                abbreviation ??= note;
            else if (note.Split(' ').Any(w => PersonWords.IsOffice(w) || (w.Length > 4 && PersonWords.IsRank(w))))
                role = role is null
                    ? note
                    : note.Split(' ').Any(w => w.StartsWith("chair", StringComparison.OrdinalIgnoreCase))
                    ? note + ", " + role
                    : role + ", " + note;
            else
                organisation = organisation is null ? note : organisation + ", " + note;
        }
    }

    /// <summary>Tells a piece of a run-on list that begins a new person from one that says more of the last.</summary>
    public static bool BeginsPerson(string piece)
    {
        var text = Trim(piece);
        if (LeadingCode().Match(text) is { Success: true } code)
            text = text[code.Length..];
        if (RoleBefore().Match(text) is { Success: true } before)
            text = text[before.Length..];
        var notes = new List<string>();
        text = RemoveBrackets(text, notes);
        if (notes is [var inBrackets] && PersonWords.IsCourtesy(inBrackets.Split(' ')[0]))
            return true;
        var (titles, name, rest) = ReadName(SplitAtSeparator(text).Head);
        if (name is null || PersonWords.IsPostNominal(name))
            return false;
        var words = name.Split(' ');
        if (titles.Count > 0)
            return true;
        if (words.Length < 2 || words.Any(w => PersonWords.IsOffice(w) || PersonWords.IsBody(w)))
            return false;
        return rest is null || rest.StartsWith("and ", StringComparison.Ordinal)
            || PersonWords.IsOffice(rest.Split(' ')[0]);
    }

    /// <summary>Titles, the name itself, and what follows it without a separator.</summary>
    public static (List<string> Titles, string? Name, string? After) ReadName(string head)
    {
        head = Initials().Replace(GluedTitle().Replace(head, "$1 "), "$1 ");
        var words = head.Split([' ', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var titles = new List<string>();
        var i = 0;
        while (i < words.Length && i < 5 && PersonWords.IsTitle(words[i]) && i + 1 < words.Length)
            titles.Add(words[i++].TrimEnd(','));
        var start = i;
        // "Deputy Chief Executive" is an office without a name.
        if (i > 0 && PersonWords.IsOffice(words[i]) && titles.TrueForAll(PersonWords.IsOffice))
            return (titles, null, null);
        while (i < words.Length && i - start < 6 && PersonWords.CanBeName(words[i].TrimEnd(',', ';')))
        {
            if (i > start && (PersonWords.IsOffice(words[i]) || PersonWords.IsPostNominal(words[i])))
                break;
            if (i - start >= 2
                && !PersonWords.IsParticle(words[i - 1]) && (PersonWords.IsBody(words[i]) || words.Length - start > 4))
                break;
            i++;
        }

        // A name without a separator behind it is a first name, an initial or particle, and a surname.
        if (i - start > 4)
            i = start + 4;
        if (i == start || words[start..i].All(PersonWords.IsParticle))
            return (
                titles,
                start < words.Length && words.Length == 1 && char.IsLetter(words[0][0]) && words[0].Length <= 20
                    ? words[0]
                    : null,
                null);
        var name = string.Join(' ', words[start..i]).TrimEnd(',', ';', '.', ':');
        var rest = i < words.Length ? string.Join(' ', words[i..]) : null;
        return (titles, name.Length == 0 ? null : name, rest);
    }

    public static bool IsChairRole(string? role) => role is not null && ChairRole().IsMatch(role);

    private static string Trim(string entry) => entry.Trim().Trim(',', ';', '.', ':', '*', ' ').Trim();

    private static string RemoveBrackets(string text, List<string> notes)
    {
        if (text.IndexOf('(', StringComparison.Ordinal) < 0)
            return text;
        foreach (Match match in Bracketed().Matches(text))
            notes.Add(Trim(match.Groups["in"].Value));
        return Trim(Bracketed().Replace(text, " ").Replace(")", " ", StringComparison.Ordinal));
    }

    private static (string Head, string? Tail) SplitAtSeparator(string text)
    {
        var match = Separator().Match(text);
        return match.Success && match.Index > 0
            ? (
                text[..match.Index].Trim(),
                Nothing(Trim(text[(match.Index + match.Length)..].Trim().TrimStart('-', '–', '—').Trim())))
            : (text, null);
    }

    private static string? Nothing(string text) => text.Length == 0 ? null : text;

    private static string? JoinRole(string? rest, string? tail) =>
        (rest, tail) switch
        {
            (null, null) => null,
            (null, _) => tail,
            (_, null) => rest,
            _ => rest + ", " + tail,
        };

    private static bool IsShortRank(string rank) =>
        rank.Length <= 8
            && (rank.Count(char.IsUpper) >= 2 || rank is "Sgt" or "Insp" or "Supt" or "Capt" or "Col" or "Lt");

    private static bool LooksLikeBody(string text) =>
        text.Split(' ', ',').Any(PersonWords.IsBody)
            || (text.Length <= 8 && text.All(c => char.IsUpper(c) || c is '&' or '/'));

    /// <summary>
    /// Letters in brackets are a person's short form where they stand for the name or the office, else the short form
    /// of a body.
    /// </summary>
    private static bool IsAbbreviationOf(string note, string name, string? role, bool hasTitle)
    {
        if (note.Length is < 2 or > 9
            || !note.Any(char.IsUpper) || note.Any(c => !(char.IsLetter(c) || c is '/' or ' ' or '.' or '&')))
            return false;
        var letters = string.Concat(note.Where(char.IsUpper));
        return Follows(letters, name)
            || (role is not null && (Follows(letters, role) || note.Length <= 5 && letters.Length == note.Length)
            && letters.Length >= 1 && note.Count(char.IsLetter) <= 7)
            || (hasTitle && Follows(letters, name));
    }

    /// <summary>Each letter begins a word of the text, in order.</summary>
    private static bool Follows(string letters, string text)
    {
        var at = 0;
        foreach (var word in text.Split(' ', '-', '/'))
            if (at < letters.Length && word.Length > 0 && char.ToUpperInvariant(word[0]) == letters[at])
                at++;
        return letters.Length >= 2 && at == letters.Length;
    }

    [GeneratedRegex(@"^\[(?<code>[A-Z][A-Za-z]{1,4})\]\s{0,5}", RegexOptions.ExplicitCapture)]
    private static partial Regex LeadingCode();

    [GeneratedRegex(@"^(?<role>[A-Za-z][A-Za-z \-]{2,40}):\s{1,5}", RegexOptions.ExplicitCapture)]
    private static partial Regex RoleBefore();

    [GeneratedRegex(@"\((?<in>[^()]{1,120})(?:\)|$)", RegexOptions.ExplicitCapture)]
    private static partial Regex Bracketed();

    [GeneratedRegex(
        @"\s[-–—]\s{0,9}|\s{0,5}[–—]\s{0,5}|\t+|,\s{0,5}|\s:\s|:\s|\s{3,9}|(?<=[a-z)])-\s|\|",
        RegexOptions.None)]
    private static partial Regex Separator();

    [GeneratedRegex(
        @"^(?:as\s)?(?:substitut(?:e|ing)\s(?:for\s)?|deputi[sz]ing\sfor\s|deputy\sfor\s|in\splace\sof\s|" +
        @"on\sbehalf\sof\s|representing\s|rep\.?\s|for\s|vice\s(?!chair)(?=[A-Z]))",
        RegexOptions.IgnoreCase)]
    private static partial Regex For();

    [GeneratedRegex(
        @"(?<!vice[\s-]{0,3}|deputy\s{0,3}|former\s{0,3}|past\s{0,3})\bchair(?:man|woman|" +
        @"person)?\b(?!\sof\b(?!\sthe\s(?:meeting|committee|board|panel|council)))|^co-chair",
        RegexOptions.IgnoreCase)]
    private static partial Regex ChairRole();

    [GeneratedRegex(@"\bCllr\b\.?")]
    private static partial Regex CouncillorShort();

    [GeneratedRegex(@"\s@[\w-]{1,40}")]
    private static partial Regex Handle();

    [GeneratedRegex(@"^((?:Sgt|Insp|Supt|Mr|Mrs|Ms|Dr|Cllr|Prof|Rev|Ch|Det)\.)(?=[A-Z])")]
    private static partial Regex GluedTitle();

    [GeneratedRegex(@"\b([A-Z]\.)(?=[A-Z][a-z])")]
    private static partial Regex Initials();
}
