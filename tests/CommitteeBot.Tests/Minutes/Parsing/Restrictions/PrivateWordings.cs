namespace CommitteeBot.Tests.Minutes.Parsing.Restrictions;

/// <summary>
/// Minutes in which business was taken in private, in the wordings of many bodies. What mentions Quillhaven was
/// private; what was repainted was not. Items are parted by an empty line, and the first line of each is its heading.
/// </summary>
internal static class PrivateWordings
{
    private const string Secret =
        "The Quillhaven offer was £450,000.\n\nACTION: Clerk to write to Quillhaven about the price.";

    /// <summary>The head of all of them, with an open item.</summary>
    public const string Head =
        """
        QUAY COMMITTEE

        Minutes of the meeting held on Thursday 8 October 2026 at 2pm in the Town Hall

        Present: Councillor Ann Hill (Chair), Councillor Bo Park

        In attendance: Cara Dunn (Clerk)

        """;

    public const string OpenItems =
        """

        1. Apologies

        There were none.

        2. Railings

        The railings were repainted in May.

        """;

    /// <summary>A resolution or an event in item 3, with private business in 4 and 5.</summary>
    public static readonly IReadOnlyDictionary<string, string> BeforeTheItems = new Dictionary<string, string>
    {
        ["the next two items"] =
            "Exclusion of the public\n\nProposed by Cllr Ash and seconded by Cllr Birch. It was agreed to exclude the "
                + "press and public while the next two items were discussed, as they concerned staffing.",
        ["1960 Act"] =
            "Confidential matters\n\nIn accordance with section 1(2) of the Public Bodies (Admission to Meetings) Act "
                + "1960, the Council resolved to exclude the public and press owing to the confidential nature of the "
                + "business to be transacted.",
        ["asked to leave"] =
            "Correspondence\n\nA letter was noted. Members of the public were then asked to leave the room.",
        ["thanked and asked to withdraw"] =
            "Public questions\n\nThere were two questions. The Chair thanked the public for coming and asked them "
                + "to withdraw, as the remaining business was confidential.",
        ["Scotland"] =
            "Exclusion of press and public\n\nThe Committee resolved, in terms of Section 50A(4) of the Local "
                + "Government (Scotland) Act 1973, to exclude the press and public from the meeting for the undernoted "
                + "items on the grounds that they involved the likely disclosure of exempt information as defined in "
                + "paragraphs 6 and 8 of Part I of Schedule 7A.",
        ["Wales"] =
            "Exempt information\n\nRESOLVED that the public be excluded under Section 100A(4) of the Local Government "
                + "Act 1972, as there would be disclosure to them of exempt information as defined in paragraph 14 of "
                + "Part 4 of Schedule 12A, and that the public interest in maintaining the exemption outweighs the "
                + "public interest in disclosing it.",
        ["Ireland, into committee"] =
            "Rates\n\nOn the proposal of Cllr Ash, seconded by Cllr Birch, it was agreed that the meeting go "
                + "into committee in accordance with section 45 of the Local Government Act 2001.",
        ["Ireland, media withdrew"] =
            "Other matters\n\nThe remainder of the meeting "
                + "was held “In Committee” and the media withdrew.",
        ["Northern Ireland"] =
            "Confidential business\n\nIt was proposed by Councillor Ash, seconded by Councillor Birch and agreed that "
                + "Council proceeds ‘In Committee’ to consider the following items.",
        ["health board"] =
            "Private part\n\nThe Board resolved that representatives of the press and other members of the public be "
                + "excluded from the remainder of this meeting having regard to the confidential nature of the "
                + "business to be transacted, publicity on which would be prejudicial to the public interest.",
        ["not open to the public"] =
            "Exempt business\n\nRESOLVED: That by virtue of Regulation 4(2)(b) of the Local Authorities "
                + "(Executive Arrangements) (Meetings and Access to Information) (England) Regulations 2012 "
                + "the meeting be not open to the public during the following business.",
        ["in camera"] = "Time\n\nThe meeting continued in camera from 8.40 pm.",
        ["gallery"] = "Business to follow\n\nThe public gallery was cleared at 3.10 pm.",
        ["non-members"] =
            "Officers\n\nNon-members and observers were requested to leave and the Committee went into private "
                + "session.",
        ["moves to Part 2"] = "Order of business\n\nRESOLVED (unanimously): to move to Part 2 of the agenda.",
        ["strangers"] = "Procedure\n\nIt was resolved that strangers withdraw.",
        ["broadcast"] = "Webcast\n\nThe webcast was stopped and the press and public left the Chamber.",
        ["nobody objected"] =
            "Procedure\n\nCllr Ash asked whether anyone objected. Nobody did. The press and public were therefore "
                + "excluded.",
        ["closed to the public"] = "Procedure\n\nThe meeting was closed to the public at 8.10 pm.",
        ["public part ended"] = "Thanks\n\nThe public part of the meeting ended at 8.05 pm.",
        ["closed meeting"] = "Procedure\n\nThe Sub-Committee resolved itself into a closed meeting.",
        ["no body"] = "Exclusion of the press and public\n\nAgreed.",
        ["in the absence"] =
            "Procedure\n\nIt was resolved that the business below be transacted in the absence of the press and the "
                + "public.",
        ["lettered"] =
            "Decisions\n\nRESOLVED:\n(a) That the letter be noted.\n(b) That, under section 100A(4), the press and "
                + "public be excluded for the rest of the meeting.",
        ["Standing Order"] = "Letters\n\nNone.\n\nPress and Public excluded – Standing Order 3(d)",
        ["heading of a part"] = "Letters\n\nNone.\n\nPART TWO: PRIVATE BOARD",
        ["governors' part"] = "Letters\n\nNone.\n\nPART B – CONFIDENTIAL MINUTES",
        ["reserved"] = "Letters\n\nNone.\n\nRESERVED BUSINESS",
        ["closed session heading"] = "Letters\n\nNone.\n\nClosed session",
        ["no public there"] =
            "Exclusion of the public\n\nThere being no members of the public present, it was resolved that they be "
                + "excluded should any arrive.",
    };

    /// <summary>What is printed at the item itself.</summary>
    public static readonly IReadOnlyDictionary<string, (
        string Heading, string First)> AtTheItem = new Dictionary<string, (string, string)>
    {
        ["confidential item"] = ("Staffing (confidential item)", ""),
        ["exempt item:"] = ("EXEMPT ITEM: Lease of the boatyard", ""),
        ["square brackets"] = ("Lease of the boatyard [CONFIDENTIAL]", ""),
        ["not for publication"] = ("Lease of the boatyard (Not for publication)", ""),
        ["Part II at the end"] = ("Lease of the boatyard – Part II", ""),
        ["in private"] = ("Lease of the boatyard (in private)", ""),
        ["emphasis"] = ("**CONFIDENTIAL** – Lease of the boatyard", ""),
        ["protective marking"] = ("Lease of the boatyard – OFFICIAL-SENSITIVE", ""),
        ["ground alone"] = ("Lease of the boatyard (Schedule 12A, paragraph 3)", ""),
        ["private and confidential"] = ("Lease of the boatyard: private and confidential", ""),
        ["by virtue of"] = (
            "Lease of the boatyard",
            "Confidential – not for publication by virtue of paragraph 1 of Part 1 of Schedule 12A."),
        ["considered in private"] = ("Lease of the boatyard", "This report was considered in private session."),
        ["exempt by virtue"] = ("Lease of the boatyard", "Exempt by virtue of paragraph 3"),
        ["in confidence"] = ("Lease of the boatyard", "Commercial in confidence"),
        ["freedom of information"] = (
            "Lease of the boatyard",
            "[This section is restricted under section 43 of the Freedom of Information Act 2000.]"),
        ["FOIA abbreviated"] = ("Lease of the boatyard", "Withheld: s.40(2) FOIA."),
        ["confidential minute"] = (
            "Pay", "The staff governors left the meeting. This matter is recorded as a confidential minute."),
        ["public left during it"] = (
            "Pay", "The public were asked to withdraw while this item was discussed and returned afterwards."),
        ["confidential appendix"] = (
            "Lease of the boatyard", "Members considered the confidential appendix to the report."),
        ["exempt report"] = ("Lease of the boatyard", "The exempt report of the Harbour Master was received."),
        ["behind closed doors"] = ("Lease of the boatyard", "The discussion took place behind closed doors."),
    };

    /// <summary>Said elsewhere in the document of items 4 and 5.</summary>
    public static readonly IReadOnlyDictionary<string, string> OfOtherItems = new Dictionary<string, string>
    {
        ["items 4 to 5"] = "Items 4 to 5 above were considered after the public had been excluded.",
        ["minute numbers"] = "* Minute numbers 4 & 5 are exempt.",
        ["absence"] = "Minutes 4 and 5 were dealt with in the absence of the press and public.",
        ["both in private"] = "Note: items 4 and 5 were both taken in closed session.",
        ["no numbers"] = "Some items were taken in private.",
        ["privately"] = "The items on the boatyard were dealt with privately.",
        ["numbers of nothing"] = "Minutes 19 and 20 were taken with the public excluded.",
        ["after the event"] = "NB the press and public were excluded for the boatyard.",
        ["marked items"] = "Items marked with an asterisk contain exempt information.",
    };

    /// <summary>Words before the first item by which nothing in the document is open.</summary>
    public static readonly string[] OfTheWhole =
    [
        "CONFIDENTIAL MINUTES",
        "NOT FOR PUBLICATION",
        "SPECIAL MEETING (IN COMMITTEE)",
        "Exempt minutes – Part 2",
        "The meeting was held in private.",
        "PRIVATE AND CONFIDENTIAL",
        "OFFICIAL – SENSITIVE",
    ];

    /// <summary>Words that mean no private business, each printed in an open item.</summary>
    public static readonly string[] Harmless =
    [
        "The hall was exempt from VAT.",
        "A confidential helpline was promoted.",
        "The public session of the choir would be on Friday.",
        "Members of the public were excluded from the footpath during the works.",
        "Two children had been excluded from school.",
        "An exclusion order had been made by the court.",
        "There were no items that needed the exclusion of the press and public.",
        "No exempt items were to be considered.",
        "It was not necessary to exclude the press and public.",
        "The slipway was re-opened to the public in May.",
        "Confidential waste would be shredded each month.",
        "Private hire drivers had asked for a rank.",
        "The exemption certificate for the audit was signed.",
        "Part 2 of the Local Plan was out for consultation.",
        "Three members of the public left the meeting at 7.45 pm.",
        "Cllr Ash declared an interest and left the room.",
        "The survey was confidential and 40 people had answered it.",
        "People could report crime to the police in confidence.",
        "The works were on private land.",
        "The meeting was open to the press and public.",
        "The motion to exclude the press and public was lost.",
        "Exempt accommodation in the town had doubled.",
        "The contractor withdrew and the public would be told.",
        "The exempt minutes of the last meeting were approved.",
        "Press releases and public notices had been withdrawn from the website.",
        "The vote was taken in committee room 2.",
        "The Council had complained of the exclusion of the town from the bypass scheme.",
        "The public were asked to leave no litter.",
    ];

    /// <summary>Words that mean it as headings, too, each with text under it.</summary>
    public static readonly string[] HarmlessHeadings =
    [
        "Confidential shredding", "Exempt accommodation", "Private sector housing", "Closed circuit television",
        "Part 2 of the Local Plan", "Public session", "Withdrawal of the bus service",
        "Press and public relations", "Exclusion zone at the slipway", "Local Plan Part 2", "Restricted parking",
        "Confidential reporting policy", "Private members' club licence",
    ];

    public static string Before(string third) =>
        $"{Head}{OpenItems}\n3. {third}\n\n4. Lease of the boatyard\n\n{Secret}\n\n5. Another matter\n\nQuillhaven "
            + "would hear by Friday.\n";

    public static string At((string Heading, string First) item) =>
        $"{Head}{OpenItems}\n3. Correspondence\n\nThe notice boards were repainted.\n\n4. "
            + $"{item.Heading}\n\n{(item.First.Length > 0 ? item.First + "\n\n" : "")}{Secret}\n";

    public static string Elsewhere(string said) =>
        $"{Head}{OpenItems}\n3. Correspondence\n\nNoted.\n\n4. Lease of the boatyard\n\n{Secret}\n\n5. Another "
            + $"matter\n\nQuillhaven would hear by Friday.\n\n{said}\n";

    public static string FirstOfAll(string said) =>
        $"{Head}\n{said}\n\n1. Apologies\n\nThere were none.\n\n2. Lease of the boatyard\n\n{Secret}\n";

    public static string OpenWith(string sentence) =>
        $"{Head}{OpenItems}\n3. Notices\n\nThe notice boards were repainted. {sentence} The gate was repainted as "
            + "well.\n\n4. Next meeting\n\nThe bollards would be repainted by then.\n";

    public static string OpenUnder(string heading) =>
        $"{Head}{OpenItems}\n3. {heading}\n\nThe notice boards were repainted.\n\n4. Next meeting\n\nThe bollards "
            + "would be repainted by then.\n";
}
