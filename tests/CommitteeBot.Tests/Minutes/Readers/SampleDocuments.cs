using CommitteeBot.Import.Samples;

namespace CommitteeBot.Tests.Minutes.Readers;

/// <summary>Minutes in several styles, as Markdown: the samples that the program carries and two of other makes.</summary>
internal static class SampleDocuments
{
    public static IReadOnlyList<string> Names => [.. Samples().Select(s => s.Source), "codes", "tables"];

    /// <summary>With tabs as dashes: Markdown knows no tabs, so no rendering of it could have them.</summary>
    public static string Text(string name)
    {
        if (name == "codes")
            return Codes;
        if (name == "tables")
            return Tables;
        using var reader = new StreamReader(Samples().Single(s => s.Source == name).Open());
        return System.Text.RegularExpressions.Regex.Replace(reader.ReadToEnd(), @"\t+", " – ");
    }

    private static IEnumerable<SampleMinutes> Samples() => SampleCommittees.All(new(2026, 11, 22)).SelectMany(c => c.Minutes);

    private const string Codes = """
        # Marlbrook Parish Council

        Minutes of the meeting held on Tuesday 3 March 2026 at 7.30pm in the Reading Room

        **Present:** Cllr Petra Vane (Chair), Cllr Owen Tarrant, Cllr Sunil Mehra and Liz Orchard, Clerk

        **Apologies:** Cllr Joan Brisk

        ## 12/26 Minutes of the last meeting

        The minutes of the meeting held on 3 February 2026 were agreed as a true record.

        ## 13/26 Footpaths

        The stile on the mill path had been broken since the storm, and two walkers had complained to the Clerk about it.

        **Action:** Clerk to ask the county for a new stile by 31 March 2026.

        ## 14/26 Finance

        RESOLVED: That the payments of £412.60 be approved.

        It was agreed that the grass contract should be renewed for a year.

        **Action:** Cllr Mehra to obtain three quotes for the noticeboard.

        ## 15/26 Date of next meeting

        Tuesday 7 April 2026 at 7.30pm.
        """;

    private const string Tables = """
        # Lowfield Estate Board

        ## Notes of the meeting on 12 May 2026

        ### Present

        - Dana Whitlock (Chair)
        - Femi Adeyinka
        - Ruth Castell

        ### 1. Lifts

        The contractor reported that both lifts of the north block were running again after eleven days.

        | Action | Owner | By when |
        |--------|-------|---------|
        | Send residents the repair plan | Femi Adeyinka | 29 May 2026 |
        | Ask for a price for a new motor | Ruth Castell | 30 June 2026 |

        ### 2. Gardens

        - The roses would be cut back in the autumn.
        - A bench was promised for the south court.

        ACTION: Ruth Castell to order the bench.

        ### 3. Next meeting

        16 June 2026 at 18:00 in the community room.
        """;
}
