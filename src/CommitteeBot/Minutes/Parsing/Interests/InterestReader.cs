using System.Buffers;
using System.Text.RegularExpressions;
using CommitteeBot.Committees;
using CommitteeBot.Minutes.Parsing.Lines;
using CommitteeBot.Minutes.Parsing.People;

namespace CommitteeBot.Minutes.Parsing.Interests;

/// <summary>
/// Reads the interests that were declared, under their own heading or at the item, and who left an item on account of
/// one.
/// </summary>
internal sealed partial class InterestReader(MeetingPeople people, List<MinutesInterest> interests)
{
    private static readonly SearchValues<string> Words = SearchValues.Create(
        [
            "interest", "conflict", "DPI", "ORI", "NRI", "pecuniary", "prejudicial", "left", "withdr", "took no",
            "take part", "taking part", "not vote", "declar",
        ],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<char> BeforeWords = SearchValues.Create(" (:–-\u2014");

    public void Read(string? title, IReadOnlyList<Block> body, string? reference, int? itemIndex)
    {
        var underHeading = title is not null && InterestForms.IsDeclarationsTitle(title);
        if (!underHeading && !body.Any(b => b.Text.AsSpan().ContainsAny(Words)))
            return;
        var table = underHeading ? new InterestTable(people) : null;
        foreach (var block in body)
        {
            if (table?.Read(block) is { } rows)
            {
                interests.AddRange(rows.Select(r => r with { Item = reference, ItemIndex = itemIndex }));
                continue;
            }

            // Clauses parted by semicolons tell of one person each, as sentences do.
            foreach (var (start, end) in block.Sentences)
                foreach (Match clause in Clauses().Matches(block.Text[start..end]))
                    if (underHeading || clause.Value.AsSpan().ContainsAny(Words))
                        ReadSentence(
                            clause.Value.Trim(), underHeading, reference, block.LineAt(start + clause.Index), itemIndex);
        }
    }

    private void ReadSentence(string sentence, bool underHeading, string? reference, int line, int? itemIndex)
    {
        var declared = Declarations(sentence, underHeading);
        if (declared.Count == 0 && underHeading && !InterestForms.SaysNone(sentence) && ListEntry(sentence) is { } entry)
            declared = [entry];
        for (var i = 0; i < declared.Count; i++)
        {
            var (names, from, tail) = declared[i];
            var end = i + 1 < declared.Count ? declared[i + 1].From : sentence.Length;
            var clause = sentence[from..Math.Max(end, from)];
            var about = InterestSubject.Read(sentence[Math.Min(tail, end)..end]);
            if (about is [(null, null)] && tail > from)
                about = InterestSubject.Read(clause);
            foreach (var person in people.Names(names))
                foreach (var (number, subject) in about)
                    interests.Add(
                        new MinutesInterest(
                            reference, person, number, subject, InterestForms.Kind(clause),
                            InterestForms.Conduct(clause), sentence, line, itemIndex));
        }

        if (declared.Count == 0)
            AddConduct(sentence, reference, line, itemIndex);
    }

    private readonly record struct Declaration(List<NamePhrase> Names, int From, int Tail);

    private List<Declaration> Declarations(string sentence, bool underHeading)
    {
        var found = new List<Declaration>();
        foreach (Match label in InterestForms.KindLabel().Matches(sentence))
            AddBehind(label.Index, label.Index + label.Length);
        if (found.Count > 0)
            return found;
        foreach (Match verb in InterestForms.NameDeclared().Matches(sentence))
            AddBefore(verb);
        foreach (Match by in InterestForms.DeclaredByName().Matches(sentence))
            AddBehind(by.Index, by.Index + by.Length);
        if (found.Count == 0 && underHeading)
            foreach (Match verb in InterestForms.TiesDeclared().Matches(sentence))
                AddBefore(verb);
        return [.. found.OrderBy(d => d.From)];

        void AddBefore(Match verb)
        {
            var names = NamePhrase.ListBefore(sentence, verb.Index).FindAll(IsPerson);
            // "Cllr Hart withdrew at 7.40pm, having declared": whoever the sentence began with.
            if (names.Count == 0 && verb.Value.Contains("having", StringComparison.OrdinalIgnoreCase))
                names = NamePhrase.ListAt(sentence, 0, withCommas: false).FindAll(n => n.IsTitled);
            if (names.Count > 0 && !InterestForms.SaysNone(verb.Value))
                found.Add(new Declaration(names, names[0].Start, verb.Index + verb.Length));
        }

        void AddBehind(int from, int at)
        {
            var names = NamePhrase.ListAt(sentence, at, withCommas: true).FindAll(IsPerson);
            if (names.Count > 0 && !found.Exists(d => d.From < names[0].Start && d.Tail > names[0].Start))
                found.Add(new Declaration(names, from, names[^1].End));
        }
    }

    /// <summary>"Cllr Hart – Item 12, Payment of Bills", "Item 6 – Councillor Hart – Non-Pecuniary".</summary>
    private Declaration? ListEntry(string entry)
    {
        for (var at = 0; at < entry.Length; at = NextWord(entry, at))
        {
            if (NamePhrase.At(entry, at) is not { } name || !(name.IsTitled || people.Knows(name)))
                continue;
            var names = NamePhrase.ListAt(entry, at, withCommas: true).FindAll(IsPerson);
            return EntryShape().IsMatch(entry[names[^1].End..]) || EntryItem().IsMatch(entry[..at])
                ? new Declaration(names, 0, at == 0 ? names[^1].End : 0)
                : null;
        }

        return null;
    }

    /// <summary>
    /// "She left the room" is told of the one who declared just before; "Cllr Hart left the room" of one who had
    /// declared.
    /// </summary>
    private void AddConduct(string sentence, string? reference, int line, int? itemIndex)
    {
        var conduct = InterestForms.Conduct(sentence);
        if (conduct == InterestConduct.NotStated || interests.Count == 0)
            return;
        if (Pronoun().IsMatch(sentence) && interests[^1] is var last && last.ItemIndex == itemIndex
            && last.Conduct == InterestConduct.NotStated && line - last.Line <= 2)
        {
            interests[^1] = last with { Conduct = conduct, Text = $"{last.Text} {sentence}" };
            return;
        }

        foreach (Match verb in ConductVerb().Matches(sentence))
            foreach (var person in people.Names(NamePhrase.ListBefore(sentence, verb.Index).FindAll(IsPerson)))
                if (interests.Exists(i => i.Person == person)
                    && !interests.Exists(i => i.Person == person && i.ItemIndex == itemIndex && i.Conduct == conduct))
                    interests.Add(
                        new MinutesInterest(
                            reference, person, null, null, InterestKind.NotStated, conduct, sentence, line, itemIndex));
    }

    private bool IsPerson(NamePhrase name) =>
        name.IsTitled || people.Knows(name)
            || (name.Words.Contains(' ', StringComparison.Ordinal)
            && !name.Words.Split(' ').Any(
                w => PersonWords.IsBody(w) || PersonWords.IsOffice(w) || PersonWords.IsGroup(w)));

    private static int NextWord(string text, int at)
    {
        var space = text.AsSpan(at).IndexOfAny(BeforeWords);
        return space < 0 ? text.Length : at + space + 1;
    }

    [GeneratedRegex(@"^\s?(?:[–—:-]|\(|,?\s?(?:agenda\s)?items?\s\d)", RegexOptions.IgnoreCase)]
    private static partial Regex EntryShape();

    [GeneratedRegex(@"\bitems?\s(?:no\.?\s)?\d", RegexOptions.IgnoreCase)]
    private static partial Regex EntryItem();

    [GeneratedRegex(@"^(?:he|she|they|both|all\sthree)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Pronoun();

    [GeneratedRegex(
        @",?\s(?:(?:then|also|had|having|therefore|duly|both)\s){0,2}(?:left|withdrew|took\sno|did\snot\s(?:vote|" +
        @"take|" +
        @"participate)|abstained|vacated)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex ConductVerb();

    [GeneratedRegex(@"[^;]+")]
    private static partial Regex Clauses();
}
