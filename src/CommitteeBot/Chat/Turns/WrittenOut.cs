using System.Text.RegularExpressions;
using CommitteeBot.Committees;
using CommitteeBot.Language.Embeddings;
using CommitteeBot.Understanding;

namespace CommitteeBot.Chat.Turns;

/// <summary>
/// A line as it would be written on paper: "cn sum1 chk the agnda b4 nxt mtg" is read, and put down, as "can someone
/// check
/// the agenda before next meeting". The people are looked up only where something is shortened.
/// </summary>
internal sealed partial class WrittenOut(LineContext lines, LazyEncoder encoder)
{
    public async ValueTask<Turn> OfAsync(Turn turn, CancellationToken cancellation)
    {
        turn = InFigures(turn);
        if (turn.CommitteeId is not { } committee || turn.Text.Length > KindReader.MaxLength
            || (Of(turn.Text, _ => false) == turn.Text && !Initials().IsMatch(turn.Text)))
            return turn;
        var context = await lines.WithPeopleAsync(LineContext.Of(turn), committee, cancellation);
        var names = context.People.Concat(context.Committees.Select(c => c.Name)).SelectMany(n => n.Split(' '))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return turn with { Text = Of(WithName(turn.Text, context), names.Contains) };
    }

    /// <summary>What is dictated: "h e c ten", "the ninth".</summary>
    private static Turn InFigures(Turn turn)
    {
        if (turn.Text.Length > KindReader.MaxLength)
            return turn;
        var line = OrdinalDays.InFigures(turn.Text) ?? turn.Text;
        line = BetweenNumbers().Replace(Arrow().Replace(line, " to "), " and ");
        line = ReferenceApart.JoinSpoken(line, LineContext.Of(turn)) ?? line;
        return line == turn.Text ? turn : turn with { Text = line };
    }

    /// <summary>"12 -> Sam", "4 → 18/12".</summary>
    [GeneratedRegex(@"(?<=\d)\s*(?:[-=]+>|→|⇒|>>)\s*")]
    private static partial Regex Arrow();

    /// <summary>"10 n 13".</summary>
    [GeneratedRegex(@"(?<=\b\d{1,3})\s+(?:n|['’]n['’]?)\s+(?=\d{1,3}\b)", RegexOptions.IgnoreCase)]
    private static partial Regex BetweenNumbers();

    /// <summary>"ME to ring the depot", "IM will": in capitals, whoever has these initials.</summary>
    private static string WithName(string line, CommandContext context) =>
        line.Any(char.IsLower)
            ? Initials().Replace(
                line, m => PersonMatcher.Find(m.Value, context.Roster) is [var one] ? one.Name : m.Value)
            : line;

    /// <summary>Where a clause begins: "remind ME to ring" is the writer.</summary>
    [GeneratedRegex(@"(?<=^\W*|[.,;:]\s+|\band\s+)(?:ME|IM|ID|IL)(?=\s+(?:to|will)\b|\s*[:–—])")]
    private static partial Regex Initials();

    private string Of(string line, Func<string, bool> isName)
    {
        line = ShortForms.WriteOut(line, isName) ?? line;
        return DroppedVowels.PutBack(line, word => isName(word) || encoder.Get() is not { } model
            || model.IsWord(word)) ?? line;
    }
}
