using System.Text.RegularExpressions;

namespace CommitteeBot.Minutes.Parsing.People;

/// <summary>
/// A person as running text calls one: <c>Cllr Jo Hart</c>, <c>Mrs J. Hart</c>, <c>the Vice-Chair</c>, <c>JH</c>; read
/// forwards from a place, or backwards from one.
/// </summary>
/// <param name="Words">As printed, without what stands behind the name.</param>
/// <param name="IsTitled">True for a title or an office, which no other word has before it.</param>
internal readonly record struct NamePhrase(string Words, int Start, int End, bool IsTitled)
{
    private const int MostWords = 7;

    /// <summary>The one name that begins here; null where none does.</summary>
    public static NamePhrase? At(string text, int at)
    {
        at = SkipSpace(text, at);
        if (NamePhraseWords.OfficeAt(text, at) is { } office)
            return BehindOffice(text, office) ?? office;
        var (start, end, titled, words, named) = (at, at, false, 0, false);
        while (words < MostWords && Word(text, SkipSpace(text, end)) is { Length: > 0 } word)
        {
            var from = SkipSpace(text, end);
            // "the Rev Jo Hart" and "the Chair" apart, "The" begins a sentence.
            if (word is "the" or "The" || (named && PersonWords.IsPostNominal(word)))
                break;
            var bare = word.TrimEnd('.', ',', ';', ':');
            var isTitle = PersonWords.IsTitle(bare) && bare.Length > 0 && char.IsUpper(bare[0]);
            // A title behind a name begins the next one, where the word between is lost.
            if (isTitle && named)
                break;
            if (!isTitle && (!PersonWords.CanBeName(bare.Replace("’s", "", StringComparison.Ordinal))
                || NamePhraseWords.EndsName(bare)))
                break;
            titled |= isTitle;
            named |= !isTitle;
            words++;
            end = from + bare.Length;
            if (word.Length > bare.Length)
            {
                var isShort = word == bare + "." && (isTitle || NamePhraseWords.IsInitials(bare));
                if (!isShort)
                    break;
                end++;
            }
        }

        return named && !PersonWords.IsParticle(text[start..end])
            ? new NamePhrase(NamePhraseWords.WithoutPossessive(text[start..end]), start, end, titled)
            : null;
    }

    /// <summary>The names of a list that begins here: parted by "and", and by commas where they may.</summary>
    public static List<NamePhrase> ListAt(string text, int at, bool withCommas)
    {
        var names = new List<NamePhrase>();
        while (At(text, at) is { } name)
        {
            // After "Cllrs" a bare surname is one more of them; a word before a colon is the label of the next list.
            if (names.Count > 0 && name.End < text.Length && text[name.End] == ':')
                break;
            names.Add(name);
            at = NamePhraseWords.SkipNotes(text, name.End);
            if (NamePhraseWords.Joint(text, at, withCommas) is not { } next)
                break;
            at = next;
        }

        return names;
    }

    /// <summary>The names that end here, in their order.</summary>
    public static List<NamePhrase> ListBefore(string text, int end)
    {
        var names = new List<NamePhrase>();
        while (Before(text, end) is { } name)
        {
            names.Insert(0, name);
            var joint = NamePhraseWords.JointBefore(text, name.Start);
            if (joint < 0)
                break;
            end = joint;
        }

        return names;
    }

    /// <summary>The one name that ends here: words back to a title, or as far as they can be a name.</summary>
    private static NamePhrase? Before(string text, int end)
    {
        end = NamePhraseWords.SkipNotesBack(text, end);
        if (NamePhraseWords.OfficeBefore(text, end) is { } office)
            return office;
        var (start, words, titled) = (end, 0, false);
        while (words < MostWords)
        {
            var to = start;
            while (to > 0 && text[to - 1] == ' ')
                to--;
            var from = to;
            while (from > 0 && !char.IsWhiteSpace(text[from - 1]) && text[from - 1] is not ('(' or '"' or '“' or '|'))
                from--;
            var word = text[from..to];
            var bare = word.TrimEnd('.', ',', ';', ':');
            var isTitle = bare.Length > 0 && PersonWords.IsTitle(bare) && char.IsUpper(bare[0]) && words > 0;
            var isStop = word.Length == 0
                || (word.Length > bare.Length
                    && !(word == bare + "." && (isTitle || NamePhraseWords.IsInitials(bare))))
                || !PersonWords.CanBeName(bare) || (titled && !isTitle)
                || (!isTitle && NamePhraseWords.EndsName(bare)) || bare is "The" or "the";
            if (isStop)
                break;
            titled |= isTitle;
            start = from;
            words++;
        }

        return words == 0 ? null : new NamePhrase(text[start..end].Trim(), start, end, titled);
    }

    /// <summary>"The Mayor, Councillor Jo Hart, moved" is read as the councillor.</summary>
    private static NamePhrase? BehindOffice(string text, NamePhrase office)
    {
        var at = office.End;
        while (at < text.Length && text[at] is ' ' or ',' or '(')
            at++;
        return at < text.Length && at <= office.End + 3 && PersonWords.IsTitle(Word(text, at))
            && At(text, at) is { IsTitled: true } person && NamePhraseWords.OfficeAt(text, at) is null
            ? person
            : null;
    }

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    private static string Word(string text, int at)
    {
        var end = at;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('(' or ')' or '|' or '/')
            && (end == at || text[end - 1] is not (',' or ';')))
            end++;
        return at < text.Length ? text[at..end] : "";
    }
}
