using CommitteeBot.Language.Embeddings;
using CommitteeBot.Understanding;

namespace CommitteeBot.Chat.Turns;

/// <summary>
/// A line as it would be written on paper: "cn sum1 chk the agnda b4 nxt mtg" is read, and put down, as "can someone check
/// the agenda before next meeting". The people are looked up only where something is shortened.
/// </summary>
internal sealed class WrittenOut(LineContext lines, LazyEncoder encoder)
{
    public async ValueTask<Turn> OfAsync(Turn turn, CancellationToken cancellation)
    {
        if (turn.CommitteeId is not { } committee || turn.Text.Length > MeaningReader.MaxLength
            || Of(turn.Text, _ => false) == turn.Text)
            return turn;
        var context = await lines.WithPeopleAsync(LineContext.Of(turn), committee, cancellation);
        var names = context.People.Concat(context.Committees.Select(c => c.Name)).SelectMany(n => n.Split(' '))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return turn with { Text = Of(turn.Text, names.Contains) };
    }

    private string Of(string line, Func<string, bool> isName)
    {
        line = ShortForms.WriteOut(line, isName) ?? line;
        return DroppedVowels.PutBack(line, word => isName(word) || encoder.Get() is not { } model || model.IsWord(word)) ?? line;
    }
}
