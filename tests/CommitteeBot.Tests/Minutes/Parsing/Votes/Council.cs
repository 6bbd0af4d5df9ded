using CommitteeBot.Minutes;

namespace CommitteeBot.Tests.Minutes.Parsing.Votes;

/// <summary>Made-up minutes of a council with an attendance list and one item of business.</summary>
internal static class Council
{
    public static MinutesRecord WithItem(string body, string title = "Play area") => Sample.Parse(
        $"""
        Hatherley Parish Council

        Meeting held on Tuesday 9 June 2020

        Present: Cllr Ann Bell (Chair), Cllr Tom Cole, Cllr Priya Nair, Cllr Seán Ó Briain, Cllr Ruth Adair,
        Cllr Owen Pugh, Cllr Iain Muir

        1. Apologies

        None.

        2. {title}

        {body}

        3. Date of next meeting

        Tuesday 14 July 2020 at 7pm
        """);
}
