using CommitteeBot.Committees;
using CommitteeBot.Import.Drafts;
using CommitteeBot.Minutes;
using CommitteeBot.Store;

namespace CommitteeBot.Tests.Import.Drafts;

/// <summary>What a draft says of the actions of its call and of those before.</summary>
public sealed class DraftActionsTests
{
    private static readonly DateOnly Day = new(2026, 11, 24);
    private static readonly CommitteeRow Harbour = new() { Name = "Harbour Committee", Prefix = "HC" };
    private static readonly KnownPerson[] People =
    [
        new(1, "Tom Hale", ["Clerk"], [], HasLeft: false), new(2, "Anna Reed", [], ["AR"], HasLeft: false),
    ];

    [Fact]
    public void An_action_that_was_logged_and_is_not_in_the_draft_is_named_with_where_it_is_spoken_of()
    {
        var compared = DraftActions.Compare(
            Draft(["The members thanked the lifeboat crew for their work."]),
            [Logged(1, "Thank the lifeboat crew", "Anna Reed"), Logged(2, "Order new fenders", "Tom Hale")], [], People);

        Assert.Equal(["HC-1 at 6", "HC-2 at "], compared.Omitted.Select(a => $"{a.Reference} at {a.MentionedAt}"));
    }

    [Fact]
    public void The_same_work_in_other_words_is_the_same_action()
    {
        var compared = DraftActions.Compare(
            Draft([], Agreed("The Clerk to place the order for new fenders", "Clerk")),
            [Logged(2, "Order new fenders", "Tom Hale")], [], People);

        Assert.Empty(compared.Omitted);
        Assert.Empty(compared.Differences);
    }

    [Fact]
    public void Another_owner_or_date_than_was_logged_is_named()
    {
        var compared = DraftActions.Compare(
            Draft([], Agreed("Order new fenders", "Anna Reed", new DateOnly(2026, 12, 18))),
            [Logged(2, "Order new fenders", "Tom Hale", new DateOnly(2026, 12, 11))], [], People);

        Assert.Equal(
            ["Owner Anna Reed Tom Hale", "Due 2026-12-18 2026-12-11"],
            compared.Differences.Select(d => $"{d.Field} {d.Draft} {d.Logged}"));
    }

    [Fact]
    public void A_private_action_in_an_open_item_is_named()
    {
        var restricted = Logged(2, "Order new fenders", "Tom Hale");
        restricted.RestrictionId = 1;
        restricted.IsRestricted = true;

        Assert.Equal(
            [DraftField.Privacy],
            DraftActions.Compare(Draft([], Agreed("Order new fenders", "Tom Hale")), [restricted], [], People)
                .Differences.Select(d => d.Field));
    }

    [Fact]
    public void Earlier_actions_that_were_due_or_done_are_to_be_reported_unless_the_draft_speaks_of_them()
    {
        var done = Logged(3, "Paint the boathouse doors", "Tom Hale", new DateOnly(2027, 2, 1));
        done.State = ActionState.Done;
        var compared = DraftActions.Compare(
            Draft(["HC-5: the chain had been measured."]), [],
            [
                done, Logged(4, "Survey the north quay", "Anna Reed", new DateOnly(2026, 11, 1)),
                Logged(5, "Measure the chain", "Tom Hale"), Logged(6, "Renew the lease", "Tom Hale", new DateOnly(2027, 3, 1)),
            ],
            People);

        Assert.Equal(["HC-4", "HC-3"], compared.Unreported.Select(a => a.Reference.ToString()));
        Assert.Equal(1, compared.NotYetDue);
    }

    private static MinutesRecord Draft(string[] passages, params MinutesAction[] actions) => new()
    {
        Source = "draft.txt", Kind = DocumentKind.Minutes, Date = Day, Actions = actions,
        Items = [new MinutesItem("1", "Quay", 5, null, [])],
        Passages = [.. passages.Select((p, at) => new Passage(p, null, [], 0, null, 6 + at, 6 + at))],
    };

    private static MinutesAction Agreed(string text, string? owner, DateOnly? due = null) =>
        new("1", owner, text, due, null, 10, ActionBasis.Marked, 0);

    private static ActionRow Logged(int number, string text, string? owner, DateOnly? due = null) => new()
    {
        Committee = Harbour, Number = number, Text = text, Owner = owner, Due = due, LoggedBy = "Tom Hale",
        State = ActionState.Open,
    };
}
