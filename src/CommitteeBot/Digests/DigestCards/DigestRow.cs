using System.Text.Json.Nodes;
using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Digests.Reading;

namespace CommitteeBot.Digests.DigestCards;

/// <summary>An action on a digest, as a row which opens when it is pressed.</summary>
internal static class DigestRow
{
    /// <param name="ids">Where the opened card leads back to.</param>
    public static Container Create(
        DigestLine line, DateOnly today, int maxText, IReadOnlyList<(string Key, JsonNode? Value)> ids,
        bool isDone = false, bool isOwners = false)
    {
        var daysLate = !isDone && line.Due < today ? today.DayNumber - line.Due.Value.DayNumber : 0;
        var badge = daysLate > 0 ? Badge.Urgent(ActionInBrief.Late(daysLate))
            : line.Owner is null && !isDone ? Badge.Plain(ActionInBrief.NoOwner) : null;
        return CardActionRow.Create(
            CardText.Truncate(line.Text, maxText), Meta(line, today, isDone, isOwners), badge, Open(line.Reference, ids));
    }

    public static ExecuteAction Open(ActionReference action, IReadOnlyList<(string Key, JsonNode? Value)> ids) =>
        ExecuteAction.Button(DigestWords.Open(action), DigestVerbs.Open, [("action", action.ToString()), .. ids]);

    private static string Meta(DigestLine line, DateOnly today, bool isDone, bool isOwners)
    {
        var changes = ActionInBrief.DateChanges(line.DateChanges);
        string?[] parts =
        [
            line.Reference.ToString(),
            isOwners || line.Owner is null
                ? null
                : CardText.Truncate(line.Owner, 60) + (line.OwnerHasLeft ? ActionInBrief.HasLeft : ""),
            isDone ? null : ActionInBrief.Due(line.Due, line.DueText, today),
            isDone ? null : changes,
        ];
        return string.Join(" · ", parts.OfType<string>());
    }
}
