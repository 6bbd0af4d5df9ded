using CommitteeBot.Committees;
using CommitteeBot.Register;
using CommitteeBot.Store;

namespace CommitteeBot.CommandLine.SampleCards;

/// <summary>Invented actions of an invented committee.</summary>
internal static class SampleActions
{
    public static readonly CommitteeRow Committee = new()
    {
        Id = 2, Name = "Housing and Environment Committee", Prefix = "HEC",
    };

    public static readonly CommitteeRow Other = new() { Id = 1, Name = "Allotments Panel", Prefix = "ALP" };

    private static readonly ActionCommand[] MemberMay =
        [ActionCommand.View, ActionCommand.Complete, ActionCommand.Edit, ActionCommand.Assign, ActionCommand.Comment];

    public static readonly ActionView Plain = View(
        21, "Circulate the figures on missed bins", "Imran Baigent (Clerk)", new(2026, 12, 4));

    public static readonly OwnerChoice[] People =
    [
        new("1", "Imran Baigent", "Clerk"), new("2", "Rosalind Tyersley", "Head of Housing"),
        new("3", "Marcus Elphinley", null), new("4", "Beth Carrowmore", "Chair"),
    ];

    public static readonly ActionView Bare =
        View(22, "Check the fire alarm in the annexe", null, null) with { Roster = People };

    public static IReadOnlyList<ActionView> Open { get; } =
    [
        View(1, "Provide a breakdown of repairs to lifts and heating by estate and by contractor", "Rosalind Tyersley",
            new(2026, 10, 19)) with { DaysOverdue = 40 },
        View(14, "Draft a plan for the end of the street warden scheme", "Head of Housing", new(2026, 11, 19))
            with { DaysOverdue = 9 },
        View(16, "Propose a way of finding out who doesn't use the online form", "Marcus Elphinley", new(2026, 12, 3)),
        Plain,
        View(28, "Circulate the report on damp", "Imran Baigent (Clerk)", new(2026, 12, 4)),
        View(18, "Meet the groups that run the two halls before they close, and report back at the next meeting",
            "Cllr Beth Carrowmore", new(2027, 1, 14)),
        View(23, "Circulate the letter", "Clerk", new(2027, 1, 14)),
        View(19, "A further 100 compost bins to be sought from the county", null, new(2027, 2, 13)),
    ];

    public static ActionView View(int number, string text, string? owner, DateOnly? due) => new()
    {
        Reference = new ActionReference("HEC", number),
        Committee = Committee.Name,
        Text = text,
        Owner = owner,
        Due = due,
        State = ActionState.Open,
        Today = SampleCard.Today,
        MeetingDate = new(2026, 11, 3),
        Item = "6",
        ItemTitle = "Waste and recycling",
        Allowed = MemberMay.ToHashSet(),
    };
}
