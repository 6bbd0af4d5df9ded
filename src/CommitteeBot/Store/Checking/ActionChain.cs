using System.Text.Json;
using CommitteeBot.Committees;

namespace CommitteeBot.Store.Checking;

/// <summary>
/// The history of one action as a chain: it begins with its being logged, and each change begins with the state that
/// the
/// one before it left. Pure.
/// </summary>
internal static class ActionChain
{
    private const string StateName = nameof(ActionSnapshot.State);

    /// <param name="changes">In order.</param>
    /// <param name="name">How a sentence names the action.</param>
    /// <param name="state">As the register has it now.</param>
    /// <returns>The first fault; null for a sound history.</returns>
    public static string? Fault(string name, IReadOnlyList<ChainLink> changes, ActionState state)
    {
        if (changes.Count == 0)
            return CheckWords.NoHistory(name);
        if (changes[0].Change != ActionChange.Logged)
            return CheckWords.BeginsOtherwise(name, changes[0].Change.ToString());
        if (changes.Skip(1).Any(c => c.Change == ActionChange.Logged))
            return CheckWords.LoggedTwice(name);

        // Null where the history doesn't say: an undo brings back what was, and keeps no state of its own.
        ActionState? now = null;
        foreach (var change in changes)
        {
            if (StateBefore(change) is { } before)
            {
                if (now is { } was && was != before)
                    return CheckWords.Broken(name, was.ToString(), before.ToString());
                now = before;
            }

            now = change.Change switch
            {
                ActionChange.Undone => null,
                ActionChange.State or ActionChange.Logged when Parse(change.To) is { } after => after,
                _ => now,
            };
        }

        return now is { } last && last != state
            ? CheckWords.EndsOtherwise(name, state.ToString(), last.ToString())
            : null;
    }

    private static ActionState? StateBefore(ChainLink change) =>
        change.Change == ActionChange.State && Parse(change.From) is { } from ? from
        : change.Before is not { } json ? null
        : JsonElement.Parse(json).TryGetProperty(StateName, out var state) ? Parse(state.GetString())
        : null;

    /// <summary>What isn't a state is a text.</summary>
    private static ActionState? Parse(string? text) =>
        Enum.TryParse<ActionState>(text, out var state) && Enum.IsDefined(state) && !char.IsAsciiDigit(text[0])
            ? state
            : null;
}

/// <param name="Before">The values before it, in JSON.</param>
internal sealed record ChainLink(ActionChange Change, string? From, string? To, string? Before);
