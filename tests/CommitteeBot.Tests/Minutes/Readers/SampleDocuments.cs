using CommitteeBot.Import.Samples;

namespace CommitteeBot.Tests.Minutes.Readers;

/// <summary>
/// Minutes in several styles, as Markdown: the samples that the program carries and some of other makes.
/// </summary>
internal static class SampleDocuments
{
    public static IReadOnlyList<string> Names =>
        [.. Samples().Select(s => s.Source), "codes", "tables", "bold", "columns"];

    /// <summary>With tabs as dashes: Markdown knows no tabs, so no rendering of it could have them.</summary>
    public static string Text(string name)
    {
        if (name == "codes")
            return Unwrapped(Codes);
        if (name == "tables")
            return Unwrapped(Tables);
        if (name == "bold")
            return Unwrapped(Bold);
        if (name == "columns")
            return Unwrapped(Columns);
        using var reader = new StreamReader(Samples().Single(s => s.Source == name).Open());
        return System.Text.RegularExpressions.Regex.Replace(reader.ReadToEnd(), @"\t+", " – ");
    }

    /// <summary>A backslash at the end of a line: the paragraph goes on in the next.</summary>
    private static string Unwrapped(string text) => text.Replace("\\\n", "", StringComparison.Ordinal);

    private static IEnumerable<SampleMinutes> Samples() =>
        SampleCommittees.All(new(2026, 11, 22)).SelectMany(c => c.Minutes);

    private const string Codes = """
        # Marlbrook Parish Council

        Minutes of the meeting held on Tuesday 3 March 2026 at 7.30pm in the Reading Room

        **Present:** Cllr Petra Vane (Chair), Cllr Owen Tarrant, Cllr Sunil Mehra and Liz Orchard, Clerk

        **Apologies:** Cllr Joan Brisk

        ## 12/26 Minutes of the last meeting

        The minutes of the meeting held on 3 February 2026 were agreed as a true record.

        ## 13/26 Footpaths

        The stile on the mill path had been broken since the storm, and two walkers had complained to the Clerk about \
        it.

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

    /// <summary>Headings that only bold type shows, lists in lists, links, and more than a page of it.</summary>
    private const string Bold = """
        **Saltmarsh Learning Trust**

        **Notes of the trustees' meeting on Thursday 18 June 2026 at 5.30pm**

        **Present**

        - Imelda Croft – Chair
        - Tobias Wren – Vice-Chair
        - Yusuf Haddad – Head of Finance

        **Apologies**

        - Lorna Peake – Trustee

        **Reading scheme**

        Yusuf Haddad said that the reading scheme had reached 412 children in nine schools since the spring, which was \
        more than anybody had hoped for when it began, and that the libraries of two villages had asked to join it.

        The trustees heard that volunteers were hard to find in winter. Those who had come last year had mostly been \
        students, and the buses had stopped running in the evening, so that few of them could get home after a session.

        - The scheme needs twelve more readers.
        - The county offers a grant for travel, see [the notice](https://example.org/grants/travel).
        - Two schools want a second afternoon:
            - Saltmarsh Primary
            - Fenwick Infants

        **Action: Yusuf Haddad to apply for the travel grant by 31 July 2026.**

        It was agreed that the scheme should run for another year.

        **Boat house**

        The surveyor's report had come. It found the roof of the boat house sound and the slipway cracked in three \
        places, and it recommended that nobody should launch from it until the cracks were filled. The insurer had \
        been told on the day.

        Tobias Wren asked whether the work could wait until the autumn. Imelda Croft said that it could not, because \
        the regatta was in August and the club had already sold places for forty boats, each of which would have to be \
        launched somewhere.

        Three builders had been asked for a price. One had answered, with £8,450 and a start in the second week of \
        July; the others had until the end of the month. The reserve for repairs stood at £11,200 after the spring \
        payments, so that the work could be paid for without touching the education fund.

        **Action: Tobias Wren to choose a builder with the treasurer of the boat club.**

        **Summer programme**

        The programme was taken as read. Imelda Croft thanked those who had drawn it up, and said that the walk over \
        the flats would need a guide who knew the tides.

        Yusuf Haddad reported that 64 families had put their names down, nine more than last year, and that the hall \
        had room for 80. He would report the final number to the next meeting.

        The trustees noted the programme.

        **Any other business**

        There was none.

        **Next meeting**

        Thursday 17 September 2026 at 5.30pm in the boat house.
        """;

    /// <summary>People and actions in tables whose cells wrap, and resolutions in parts.</summary>
    private const string Columns = """
        # Ridgeway Joint Scrutiny Panel

        Minutes of the meeting held on Monday 2 November 2026 at 2.00pm in the Guildhall

        ## Present

        | Member | Office |
        |--------|--------|
        | Councillor Edith Marlow | Chair |
        | Councillor Ravi Sund | Vice-Chair |
        | Grace Obuya | Clerk |

        ## 1. Bus services

        The operator said that 87 of 112 journeys had run to time in October. Councillor Sund asked why the evening \
        journeys fared worse.

        | No | Action | Owner | Deadline |
        |----|--------|-------|----------|
        | 1 | Write to the operator about the evening journeys and ask for the figures of each stop on the valley road \
        | Grace Obuya | 20 November 2026 |
        | 2 | Meet the drivers | Councillor Sund | 4 December 2026 |

        ## 2. Apologies

        Apologies were received from Councillor Neil Farrow and Councillor Jean Tulloch.

        ## 3. Minutes

        The minutes of the meeting held on 7 September 2026 were confirmed as a correct record.

        ## 4. Grants

        RESOLVED:

        (a) That the grant of £1,500 to the swimming club be approved;

        (b) That the application of the brass band be deferred.

        ## 5. Date of next meeting

        Monday 11 January 2027 at 2.00pm.
        """;
}
