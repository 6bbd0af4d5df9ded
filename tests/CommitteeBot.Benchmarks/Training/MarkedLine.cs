using System.Globalization;
using System.Text;
using CommitteeBot.Committees;
using CommitteeBot.Understanding;
using CommitteeBot.Understanding.Kinds;
using CommitteeBot.Understanding.Parts;

namespace CommitteeBot.Benchmarks.Training;

/// <summary>A line as somebody typed it, of which each part is known, with the people of its committee.</summary>
internal sealed record MarkedLine(
    string Writer, LineKind Kind, string Text, IReadOnlyList<LinePart> Parts, IReadOnlyList<KnownPerson> Roster)
{
    /// <summary>Those that the weights are learned from.</summary>
    public static IEnumerable<MarkedLine> Own() =>
        ReadAll(new StreamReader(typeof(MarkedLine).Assembly.GetManifestResourceStream("lines-marked.txt")!));

    /// <summary>
    /// <c>writer</c>, then the people in one line, then <c>Kind⇥line with {who marks} {what around parts}</c>.
    /// </summary>
    public static IEnumerable<MarkedLine> ReadAll(TextReader reader)
    {
        var (writer, roster) = (0, new List<KnownPerson>());
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("people:", StringComparison.Ordinal))
                (writer, roster) = (writer + 1, People(line["people:".Length..]));
            else if (line.Split('\t') is [var kind, var marked] && Unmark(ShortForms.WriteOut(marked) ?? marked) is { } read)
                yield return new MarkedLine(
                    writer.ToString(CultureInfo.InvariantCulture), Enum.Parse<LineKind>(kind), read.Text, read.Parts, roster);
        }
    }

    /// <returns>The state of each word; a word that is partly in a part belongs to it.</returns>
    public int[] StatesOf(IReadOnlyList<LineToken> tokens)
    {
        var states = new int[tokens.Count];
        LinePart? last = null;
        for (var at = 0; at < tokens.Count; at++)
        {
            var part = Parts.FirstOrDefault(p => p.At < tokens[at].End && p.End > tokens[at].At);
            states[at] = part is null ? 0 : ReferenceEquals(part, last) ? PartModel.Further(part.Label) : PartModel.First(part.Label);
            last = part;
        }

        return states;
    }

    private static (string Text, List<LinePart> Parts)? Unmark(string marked)
    {
        var (text, parts, open) = (new StringBuilder(), new List<LinePart>(), -1);
        var label = PartLabel.None;
        for (var at = 0; at < marked.Length; at++)
        {
            if (marked[at] == '{' && marked.IndexOf(' ', at) is > 0 and var space
                && LabelOf(marked[(at + 1)..space]) is { } named && open < 0)
            {
                (label, open, at) = (named, text.Length, space);
            }
            else if (marked[at] == '}' && open >= 0)
            {
                parts.Add(new LinePart(label, text.ToString(open, text.Length - open), open));
                open = -1;
            }
            else if (marked[at] is '{' or '}')
            {
                return null;
            }
            else
            {
                text.Append(marked[at]);
            }
        }

        return open < 0 ? (text.ToString(), parts) : null;
    }

    private static PartLabel? LabelOf(string name) => name switch
    {
        "who" => PartLabel.Who,
        "what" => PartLabel.What,
        "when" => PartLabel.When,
        "subj" => PartLabel.Subject,
        "from" => PartLabel.From,
        _ => null,
    };

    private static List<KnownPerson> People(string line) =>
        [.. line.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select((person, at) =>
        {
            var fields = person.Split('|', StringSplitOptions.TrimEntries);
            return new KnownPerson(
                at + 1, fields[0], [.. fields.Skip(2).Where(f => f.Length > 0)], [.. fields.Skip(1).Take(1).Where(f => f.Length > 0)],
                HasLeft: false);
        })];
}
