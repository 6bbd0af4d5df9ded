using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;

namespace CommitteeBot.Meetings.Calendar;

/// <summary>Two sources and what each says, with a button for each: an officer chooses, the bot does not.</summary>
internal static class ConflictCard
{
    public const int MaxShown = 2;

    public static AdaptiveCard Create(ConflictsOutcome shown) => new()
    {
        Body =
        [
            TextBlock.Title(CardText.Escape($"{shown.Committee.Name}: the calendar")),
            new TextBlock(CardText.Escape(shown.Summary)),
            .. shown.Conflicts.Take(MaxShown).Select(c => Element(c, shown.CanSettle)),
            .. shown.Conflicts.Count > MaxShown ? [TextBlock.Subtle($"and {shown.Conflicts.Count - MaxShown} more, once these are settled")] : Array.Empty<CardElement>(),
        ],
        FallbackText = CardText.Truncate(string.Join(' ', shown.Conflicts.Take(MaxShown).Select(Sentence).Prepend(shown.Summary)), 900),
    };

    public static CardElement Element(ConflictView conflict, bool maySettle)
    {
        var id = conflict.Id;
        List<CardElement> items =
        [
            new FactSet(
            [
                new("The calendar has", $"{CardText.Escape(Shown(conflict.Held))} – {CardText.Escape(CardText.Truncate(conflict.HeldBy, 200))}"),
                new("Another source says", $"{CardText.Escape(Shown(conflict.Claim))} – {CardText.Escape(CardText.Truncate(conflict.ClaimedBy, 200))}"),
            ]),
        ];
        if (maySettle)
        {
            List<CardAction> buttons =
            [
                ExecuteAction.Button(CardText.Truncate($"Take {Short(conflict.Claim, conflict.Held)}", 40), MeetingVerbs.Take, ("conflict", id)),
                ExecuteAction.Button(CardText.Truncate($"Keep {Short(conflict.Held, conflict.Claim)}", 40), MeetingVerbs.Keep, ("conflict", id)),
            ];
            if (conflict.Claim.Date != conflict.Held.Date || conflict.Claim.Start != conflict.Held.Start)
                buttons.Add(ExecuteAction.Button("They are two meetings", MeetingVerbs.Both, ("conflict", id)));
            items.Add(new ActionSet(buttons));
        }

        return new Container(items) { Style = ContainerStyle.Warning, Separator = true };
    }

    /// <summary>What a source says otherwise, in a sentence.</summary>
    public static string Sentence(ConflictView conflict) =>
        $"The calendar has {Shown(conflict.Held)} ({conflict.HeldBy}); another source says {Shown(conflict.Claim)} ({conflict.ClaimedBy}).";

    private static string Shown(MeetingValues values) => values.IsCancelled ? $"{MeetingView.When(values)} cancelled" : MeetingView.When(values);

    /// <summary>What sets the two apart, as short as a button has to be.</summary>
    private static string Short(MeetingValues one, MeetingValues other)
    {
        if (one.IsCancelled != other.IsCancelled)
            return one.IsCancelled ? "cancelled" : "as planned";
        if (one.Date != other.Date && one.Date is { } date)
            return UkDate.Short(date);
        return one.Start != other.Start && one.Start is { } start ? UkDate.Time(start)
            : one.End != other.End && one.End is { } end ? $"to {UkDate.Time(end)}" : one.Venue ?? "as it is";
    }
}
