using CommitteeBot.Cards;

namespace CommitteeBot.Import;

/// <summary>Asks who is meant in what was just accepted; each name is to press.</summary>
internal static class OwnerDoubtRow
{
    private const int MaxRows = 4;
    private const int AllBytes = 10_000;
    private const int MaxNames = 4;

    public static IEnumerable<CardElement> Create(IReadOnlyList<OwnerDoubt> doubts, string verb) => CardRest.Create(
        "rest-doubts",
        [.. doubts.Select(d => CardNotice.Done(
            ImportWords.WhoIs(d.Action, d.Written),
            [
                .. d.People.Take(MaxNames).Select(name => ExecuteAction.Button(
                    name, verb, ("meeting", d.MeetingId), ("action", d.Action.ToString()),
                    (ReviewVerbs.OwnerInput(d.Action), name))),
            ]))],
        MaxRows, AllBytes, ImportWords.MoreDoubts);

    public static string Plain(IReadOnlyList<OwnerDoubt>? doubts) =>
        string.Concat((doubts ?? []).Select(d => " " + ImportWords.WhoIs(d.Action, d.Written, d.People)));
}
