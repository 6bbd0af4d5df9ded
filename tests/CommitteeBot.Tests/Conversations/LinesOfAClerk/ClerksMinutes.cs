namespace CommitteeBot.Tests.Conversations.LinesOfAClerk;

/// <summary>The files that the clerk of the script sends.</summary>
internal static class ClerksMinutes
{
    public static string Of(string file) => file switch
    {
        "2018-03.txt" => Minutes("12 March 2018", "Clerk to ask for prices for the lamps.", "Clerk to paint the rails."),
        "2018-05.txt" => Minutes("14 May 2018", "Clerk to order new lamps."),
        "doubt.txt" => Minutes("20 August 2018", "Smith to check the lifebelts.", "Clerk to renew the lease."),
        "undated.txt" => Minutes(null, "Clerk to measure the deck."),
        "draft.txt" => Draft,
        _ => Minutes(
            "18 June 2018", "Tom Hale to mend the gate.", "Tom Hale to write to the ferry company.",
            "Tom Hale to meet the ferry company to ask for a later boat."),
    };

    private static string Minutes(string? day, params string[] actions) =>
        $"""
        PIER COMMITTEE

        {(day is null ? "Minutes of the meeting in the Custom House" : $"Minutes of the meeting held on {day} in the Custom House")}

        Present:
        Cllr Anna Reed (Chair)
        Tom Hale, Clerk

        1. Apologies
        There were no apologies.

        2. Minutes of the last meeting
        The minutes of the last meeting were agreed as a correct record.

        3. Works
        The works on the pier were discussed, and the members walked along it.

        {string.Join("\n\n", actions.Select(a => $"ACTION: {a}"))}
        """;

    private const string Draft =
        """
        PIER COMMITTEE

        DRAFT minutes of the meeting held on 24 November 2026 in the Custom House

        Present:
        Cllr Anna Reed (Chair)
        Tom Hale, Clerk

        1. Apologies
        Mrs Lowe had sent apologies; she was in hospital for an operation.

        2. Turnstiles
        The new turnstiles would cost £84,000 with the fitting. Anybody with questions could ring 01632 960 123.

        ACTION: Tom Hale to order the new turnstiles by 18 December.

        3. Insurance
        The insurers had raised the premium by a tenth.

        ACTION: Anna Reed to ring the insurers by Friday 27 November.

        4. Boat hire
        RESOLVED that the public be excluded from the meeting for this item under paragraph 3 of Part 1 of Schedule 12A of the
        Local Government Act 1972.

        The company had offered its boats for £84,000 a year.
        """;
}
