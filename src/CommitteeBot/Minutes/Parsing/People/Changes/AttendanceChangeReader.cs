using System.Buffers;
using System.Text.RegularExpressions;
using CommitteeBot.Committees;
using CommitteeBot.Minutes.Parsing.Items;
using CommitteeBot.Minutes.Parsing.Lines;

namespace CommitteeBot.Minutes.Parsing.People.Changes;

/// <summary>
/// Reads who came, left or was there for some items only, from the lists at the head and from the text.
/// </summary>
internal sealed class AttendanceChangeReader
{
    private static readonly SearchValues<string> Words = SearchValues.Create(
        ["join", "left", "return", "arriv", "enter", "withdrew", "depart", " came ", "attend", "present"],
        StringComparison.OrdinalIgnoreCase);

    private readonly List<AttendanceChange> changes = [];
    private readonly IReadOnlyList<Attendee> attendance;
    private readonly IReadOnlyList<MinutesInterest> interests;
    private readonly ChangePeople people;

    private AttendanceChangeReader(IReadOnlyList<Attendee> attendance, IReadOnlyList<MinutesInterest> interests)
    {
        (this.attendance, this.interests) = (attendance, interests);
        people = new ChangePeople(attendance);
    }

    /// <param name="head">The lines before the first item, with the notes behind names.</param>
    public static IReadOnlyList<AttendanceChange> Read(
        IReadOnlyList<SourceLine> head, ParsedItems found, IReadOnlyList<Attendee> attendance,
        IReadOnlyList<MinutesInterest> interests)
    {
        var reader = new AttendanceChangeReader(attendance, interests);
        reader.ReadLists(head);
        foreach (var block in found.Preamble)
            reader.ReadText(block, null, null);
        foreach (var (index, item) in found.Items.Index())
            foreach (var block in item.Body)
                reader.ReadText(block, item.Reference, index);
        return [.. reader.changes.Distinct()];
    }

    private void ReadLists(IReadOnlyList<SourceLine> head)
    {
        ItemMention? only = null;
        foreach (var line in head)
        {
            if (ChangeForms.Label().Match(line.Text) is { Success: true } label)
                only = ItemMention.First(label.Value);
            else if (AttendanceLabel.Starts(line.Text, line.IsBold || line.HeadingLevel > 0, line.BoldLength)
                is not null)
                only = null;
            foreach (var person in attendance.Where(p => p.Line == line.Number))
            {
                if (NoteOf(line.Text, person) is { } note)
                    Add(person.Name, note.Kind, note.Moment, note.Numbers, null, line.Text, line.Number, null);
                else if (only is { Numbers.Count: > 0 })
                    Add(
                        person.Name, AttendanceChangeKind.OnlyFor, ItemMoment.During, only.Numbers, null, line.Text,
                        line.Number, null);
            }
        }
    }

    /// <summary>A line may name several people: a note is of the name that ends last before it.</summary>
    private ListNote? NoteOf(string text, Attendee person)
    {
        foreach (var note in ListNotes.In(text))
        {
            var last = attendance.Where(p => text.Contains(Surname(p), StringComparison.OrdinalIgnoreCase))
                .MaxBy(p => text[..note.Start].LastIndexOf(Surname(p), StringComparison.OrdinalIgnoreCase));
            if (last == person && text[..note.Start].Contains(Surname(person), StringComparison.OrdinalIgnoreCase))
                return note;
        }

        return null;

        static string Surname(Attendee of) => of.Name[(of.Name.LastIndexOf(' ') + 1)..];
    }

    private void ReadText(Block block, string? reference, int? index)
    {
        if (!block.Text.AsSpan().ContainsAny(Words))
            return;
        if (index is not null && ChangeForms.Label().Match(block.Text) is { Success: true } label
            && label.Length < block.Text.Length && ItemMention.First(label.Value) is { } only)
        {
            foreach (var person in NameList.Read(block.Text[label.Length..], Presence.InAttendance, block.LineAt))
                Add(
                    person.Name, AttendanceChangeKind.OnlyFor, ItemMoment.During, only.Numbers, reference, block.Text,
                    block.Line, index);
            return;
        }

        foreach (var (start, end) in block.Sentences)
            ReadSentence(block.Text[start..end].Trim(), block.LineAt(start), reference, index);
    }

    private void ReadSentence(string sentence, int line, string? reference, int? index)
    {
        var verbs = ChangeForms.Verb().Matches(sentence);
        for (var i = 0; i < verbs.Count; i++)
        {
            var verb = verbs[i];
            var names = NamePhrase.ListBefore(sentence, verb.Index).FindAll(people.IsPerson);
            if (names.Count == 0 || ChangeForms.IsTold(sentence[..names[0].Start]))
                continue;
            var clause = sentence[verb.Index..(i + 1 < verbs.Count ? verbs[i + 1].Index : sentence.Length)];
            var kind = ChangeForms.Kind(verb, sentence);
            var mention = ItemMention.First(clause);
            var moment = mention?.Moment(comes: kind is AttendanceChangeKind.Joined or AttendanceChangeKind.Returned)
                ?? ItemMoment.During;
            foreach (var person in names.Select(people.Name).Distinct())
                Add(
                    person, OnAccount(person, kind, index), moment, mention?.Numbers ?? [], reference, sentence, line,
                    index);
        }
    }

    /// <summary>Who declared an interest and left was away for that item, though their return isn't printed.</summary>
    private AttendanceChangeKind OnAccount(string person, AttendanceChangeKind kind, int? index) =>
        kind == AttendanceChangeKind.Left && interests.Any(i => i.Person == person && i.ItemIndex == index)
            ? AttendanceChangeKind.AwayFor
            : kind;

    private void Add(
        string person, AttendanceChangeKind kind, ItemMoment moment, IReadOnlyList<string> numbers, string? reference,
        string text, int line, int? index)
    {
        var isForEach = kind is AttendanceChangeKind.OnlyFor or AttendanceChangeKind.AwayFor;
        string?[] about = numbers.Count == 0 ? [null] : isForEach ? [.. numbers] : [numbers[0]];
        foreach (var number in about)
            changes.Add(new AttendanceChange(person, kind, moment, number, reference, text, line, index));
    }
}
