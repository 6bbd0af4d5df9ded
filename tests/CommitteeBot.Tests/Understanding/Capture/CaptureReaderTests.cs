using System.Globalization;
using CommitteeBot.Understanding;

namespace CommitteeBot.Tests.Understanding.Capture;

/// <summary>
/// One line of chat a row, read on Sunday 22 November 2026: line => owner | due | item | text. A dash is nothing; ? is
/// a day that is questioned.
/// </summary>
public class CaptureReaderTests
{
    private const string Rows =
        """
        action JR to send the figures => JR | - | - | send the figures
        👉 action JR to send the figures 👍🏽 => JR | - | - | send the figures
        action JR to set the boiler to 20° => JR | - | - | set the boiler to 20°
        action JR to call the depot tmrw => JR | 2026-11-23 | - | call the depot
        action JR to call the depot first thing Monday => JR | 2026-11-23 | - | call the depot
        action JR to report back w/c 7 December => JR | 2026-12-07 | - | report back
        action JR to draft the letter before Xmas => JR | 2026-12-25 | - | draft the letter
        action JR to draft the letter by Christmas Eve => JR | 2026-12-24 | - | draft the letter
        action JR to report back by New Year => JR | 2027-01-01 | - | report back
        action JR to report back by Easter => JR | 2027-03-28 | - | report back
        action JR to arrange for the letter to be sent by Friday => JR | 2026-11-27 | - | arrange for the letter to be sent
        action the housing team to inspect the lift => housing team | - | - | inspect the lift
        action order new bins for the office to fill => - | - | - | order new bins for the office to fill
        action Im going to ring the council tomorrow => me | 2026-11-23 | - | ring the council
        Action JR to send the figures. => JR | - | - | send the figures
        ACTION JR to send the figures => JR | - | - | send the figures
        Action point 9. JR to send the figures => JR | - | - | send the figures
        Action 12) JR to send the figures => JR | - | - | send the figures
        AP: JR to send the figures => JR | - | - | send the figures
        A.P. 3 – JR to send the figures => JR | - | - | send the figures
        action 2 volunteers to paint the fence => - | - | - | 2 volunteers to paint the fence
        action both of us to meet the trust => both of us | - | - | meet the trust
        action us two and Dan to meet the trust => us two and Dan | - | - | meet the trust
        action Dee Collins and I to meet the trust => Dee Collins and I | - | - | meet the trust
        action can we get a quote for the roof => - | - | - | get a quote for the roof
        action: JR to send the figures => JR | - | - | send the figures
        ACTION: JR to send the figures => JR | - | - | send the figures
        Action - JR to send the figures => JR | - | - | send the figures
        Action – JR to send the figures => JR | - | - | send the figures
        Action — JR to send the figures => JR | - | - | send the figures
        ACTION – JR to send the figures by 30 Nov => JR | 2026-11-30 | - | send the figures
        Action 3: JR to send the figures => JR | - | - | send the figures
        Action 5.1 – JR to send the figures => JR | - | - | send the figures
        action point: JR to send the figures => JR | - | - | send the figures
        Action point 4: Clerk to thank Sam => Clerk | - | - | thank Sam
        action item: JR to send the figures => JR | - | - | send the figures
        - action JR to send the figures => JR | - | - | send the figures
        log action JR to send the figures => JR | - | - | send the figures
        log an action: JR to send the figures => JR | - | - | send the figures
        please log an action for JR to send the figures => JR | - | - | send the figures
        can you log an action for the Clerk to send the figures => Clerk | - | - | send the figures
        add action JR to send the figures => JR | - | - | send the figures
        add an action: send the figures => - | - | - | send the figures
        new action JR to send the figures => JR | - | - | send the figures
        record action Clerk to thank Sam => Clerk | - | - | thank Sam
        raise an action – Clerk to thank Sam => Clerk | - | - | thank Sam
        note that Dee Collins will send the figures => Dee Collins | - | - | send the figures
        note that Dee Collins will send the figures by Friday => Dee Collins | 2026-11-27 | - | send the figures
        note that the Chair has agreed to write to the Minister => Chair | - | - | write to the Minister
        please note that Dee Collins agreed to call the trust => Dee Collins | - | - | call the trust
        record that the Treasurer will check the sum => Treasurer | - | - | check the sum
        log that Dee Collins will call => Dee Collins | - | - | call
        note JR will send the letter by Friday => JR | 2026-11-27 | - | send the letter
        note: Dee Collins will send the letter => Dee Collins | - | - | send the letter
        remember that I will phone the school => me | - | - | phone the school
        action Clerk to circulate the report by Friday => Clerk | 2026-11-27 | - | circulate the report
        action The Clerk to circulate the report by Friday => Clerk | 2026-11-27 | - | circulate the report
        action the clerk to circulate the report by friday => clerk | 2026-11-27 | - | circulate the report
        action clerk to circulate the report => clerk | - | - | circulate the report
        action ACC Hale to report on patrol cars by 3 December => ACC Hale | 2026-12-03 | - | report on patrol cars
        action acc foster to report on patrol cars => acc foster | - | - | report on patrol cars
        action dee collins to report on patrol cars => dee collins | - | - | report on patrol cars
        action jr to report on patrol cars => jr | - | - | report on patrol cars
        action Chief Constable to report on patrol cars => Chief Constable | - | - | report on patrol cars
        action chief constable to report on patrol cars => chief constable | - | - | report on patrol cars
        action The Chief Constable will report on patrol cars => Chief Constable | - | - | report on patrol cars
        action The Chief Constable agreed to report on patrol cars => Chief Constable | - | - | report on patrol cars
        action Head of Finance and Estates to report => Head of Finance and Estates | - | - | report
        action Monitoring Officer to advise on the bylaw => Monitoring Officer | - | - | advise on the bylaw
        action Director of Children's Services to bring a plan => Director of Children's Services | - | - | bring a plan
        action Cllr Mary O'Neill to visit the depot => Cllr Mary O'Neill | - | - | visit the depot
        action Cllr. Smith-Jones to visit the depot => Cllr. Smith-Jones | - | - | visit the depot
        action Dr van der Berg to visit the depot => Dr van der Berg | - | - | visit the depot
        action Team Leader (Parks) to inspect the slide => Team Leader (Parks) | - | - | inspect the slide
        action WYZ to provide a breakdown => WYZ | - | - | provide a breakdown
        action Harbour Trust to provide a breakdown => Harbour Trust | - | - | provide a breakdown
        action All members to return forms => All members | - | - | return forms
        action all to return forms by Friday => all | 2026-11-27 | - | return forms
        action everyone to read the pack => everyone | - | - | read the pack
        action members to read the pack => members | - | - | read the pack
        action JR and Dee Collins to meet the trust => JR and Dee Collins | - | - | meet the trust
        action JR & DC to meet the trust => JR & DC | - | - | meet the trust
        action JR/DC to meet the trust => JR/DC | - | - | meet the trust
        action Clerk, JR to meet the trust => Clerk, JR | - | - | meet the trust
        action Mayor, DMPC and CC to work together => Mayor, DMPC and CC | - | - | work together
        action DCC Lee, ACC Foster and the Clerk to meet => DCC Lee, ACC Foster and the Clerk | - | - | meet
        action Chair with the Clerk to draft a reply => Chair with the Clerk | - | - | draft a reply
        action I will send the report tomorrow => me | 2026-11-23 | - | send the report
        action I'll send the report => me | - | - | send the report
        action me to send the report => me | - | - | send the report
        action I to send the report => me | - | - | send the report
        action myself to send the report => me | - | - | send the report
        action we will send the report => - | - | - | send the report
        action someone to send the report => - | - | - | send the report
        action TBC to send the report => - | - | - | send the report
        action JR: send the figures => JR | - | - | send the figures
        action Dee Collins: send the figures => Dee Collins | - | - | send the figures
        action Clerk – send the figures => Clerk | - | - | send the figures
        action: JR - send the figures => JR | - | - | send the figures
        action send the figures (JR) => JR | - | - | send the figures
        action send the figures [Clerk] => Clerk | - | - | send the figures
        action send the figures - Dee Collins => Dee Collins | - | - | send the figures
        action send the figures – Clerk => Clerk | - | - | send the figures
        action send the figures owner JR => JR | - | - | send the figures
        action send the figures, owner: Dee Collins => Dee Collins | - | - | send the figures
        action send the figures (owner: Clerk) => Clerk | - | - | send the figures
        action send the figures assigned to JR => JR | - | - | send the figures
        action: circulate papers - owner JR - due 30 Nov => JR | 2026-11-30 | - | circulate papers
        action send the figures @Dee Collins => Dee Collins | - | - | send the figures
        action @Dee Collins send the figures by Friday => Dee Collins | 2026-11-27 | - | send the figures
        action @Dee Collins to send the figures => Dee Collins | - | - | send the figures
        action Sam Mention send the figures => Sam Mention | - | - | send the figures
        action Sam Mention to send the figures => Sam Mention | - | - | send the figures
        action figures to be sent by the Clerk => Clerk | - | - | figures to be sent
        action figures to be sent by the Clerk by Friday => Clerk | 2026-11-27 | - | figures to be sent
        action Report to be circulated => - | - | - | Report to be circulated
        action The Panel to be provided with the figures => - | - | - | The Panel to be provided with the figures
        action the Chair to be informed => - | - | - | the Chair to be informed
        action policy to be reviewed by Dee Collins => Dee Collins | - | - | policy to be reviewed
        action send the figures to JR => - | - | - | send the figures to JR
        action Send the figures to JR by Friday => - | 2026-11-27 | - | Send the figures to JR
        action Write to the trust => - | - | - | Write to the trust
        action Report back to the Panel => - | - | - | Report back to the Panel
        action ask the Clerk to book a room => - | - | - | ask the Clerk to book a room
        action Figures to come to the Panel => - | - | - | Figures to come to the Panel
        action go to the depot => - | - | - | go to the depot
        action to send the report by Friday => - | 2026-11-27 | - | send the report
        action Will to open the gate => Will | - | - | open the gate
        action Kate to email all schools with the 2025/26 plan by Mon => Kate | 2026-11-23 | - | email all schools with the 2025/26 plan
        action item 5 JR to check the plan => JR | - | 5 | check the plan
        action item 5: JR to check the plan => JR | - | 5 | check the plan
        action (item 5) JR to check the plan => JR | - | 5 | check the plan
        action under item 5 JR to check the plan => JR | - | 5 | check the plan
        item 5: action JR to check the plan => JR | - | 5 | check the plan
        item 5 action JR to check the plan => JR | - | 5 | check the plan
        agenda item 7 – action JR to check the plan => JR | - | 7 | check the plan
        action JR to check the plan, item 5 => JR | - | 5 | check the plan
        action JR to check the plan item 5 => JR | - | 5 | check the plan
        action JR to check the plan (item 5.2) => JR | - | 5.2 | check the plan
        action JR to check the plan [item 5a] => JR | - | 5a | check the plan
        action JR to check the plan (agenda item 12) by tomorrow => JR | 2026-11-23 | 12 | check the plan
        action JR to check the plan by tomorrow (item 5) => JR | 2026-11-23 | 5 | check the plan
        action JR to check the plan by tomorrow, under item 5 => JR | 2026-11-23 | 5 | check the plan
        action JR to check the plan under item 5 by tomorrow => JR | 2026-11-23 | 5 | check the plan
        action JR to report on item 5 => JR | - | 5 | report on item 5
        action JR to redraft item 5 of the plan => JR | - | - | redraft item 5 of the plan
        action JR to order 5 items => JR | - | - | order 5 items
        action JR to send it by 3 December => JR | 2026-12-03 | - | send it
        action JR to send it by 3rd December => JR | 2026-12-03 | - | send it
        action JR to send it by the 3rd of December => JR | 2026-12-03 | - | send it
        action JR to send it by 3 December 2026 => JR | 2026-12-03 | - | send it
        action JR to send it by Thursday 3 December => JR | 2026-12-03 | - | send it
        action JR to send it by 3/12 => JR | 2026-12-03 | - | send it
        action JR to send it by 03/12/2026 => JR | 2026-12-03 | - | send it
        action JR to send it by 2026-12-03 => JR | 2026-12-03 | - | send it
        action JR to send it by Dec 3 => JR | 2026-12-03 | - | send it
        action JR to send it by 12 Jan => JR | 2027-01-12 | - | send it
        action JR to send it before 12 January 2027 => JR | 2027-01-12 | - | send it
        action JR to send it no later than 12 January => JR | 2027-01-12 | - | send it
        action JR to send it (by 12 January) => JR | 2027-01-12 | - | send it
        action JR to send it, due 12 January => JR | 2027-01-12 | - | send it
        action JR to send it - due: 12/1/2027 => JR | 2027-01-12 | - | send it
        action JR to send it – 12 January => JR | 2027-01-12 | - | send it
        action JR to send it on 12 January => JR | 2027-01-12 | - | send it
        action By 12 January JR to send it => JR | 2027-01-12 | - | send it
        action JR, by 12 January, to send it => JR | 2027-01-12 | - | send it
        action JR to send by 12 January the figures on boats => JR | 2027-01-12 | - | send the figures on boats
        action JR to send it by 12 January please => JR | 2027-01-12 | - | send it
        action JR to send it tomorrow => JR | 2026-11-23 | - | send it
        action JR to send it today => JR | 2026-11-22 | - | send it
        action JR to send it next Tuesday => JR | 2026-11-24 | - | send it
        action JR to send it by next Friday => JR | 2026-11-27 | - | send it
        action JR to send it on Wednesday => JR | 2026-11-25 | - | send it
        action JR to send it by Friday week => JR | 2026-12-04 | - | send it
        action JR to send it by noon on Friday => JR | 2026-11-27 | - | send it
        action JR to send it by close of business Friday => JR | 2026-11-27 | - | send it
        action JR to ring Mr Bond at 10am on Tuesday => JR | 2026-11-24 | - | ring Mr Bond
        action JR to send it in 6 weeks => JR | 2027-01-03 | - | send it
        action JR to send it within 6 weeks => JR | 2027-01-03 | - | send it
        action JR to send it in a fortnight => JR | 2026-12-06 | - | send it
        action JR to send it within a month => JR | 2026-12-22 | - | send it
        action JR to send it within 10 working days => JR | 2026-12-04 | - | send it
        action JR to send it within 30 working days => JR | 2027-01-06 | - | send it
        action JR to send it within ten days => JR | 2026-12-02 | - | send it
        action JR to send it by end of month => JR | 2026-11-30 | - | send it
        action JR to send it by the end of the month => JR | 2026-11-30 | - | send it
        action JR to send it end of month => JR | 2026-11-30 | - | send it
        action JR to send it by end of next week => JR | 2026-12-04 | - | send it
        action JR to send it by the end of January => JR | 2027-01-31 | - | send it
        action JR to send it by January => JR | 2027-01-31 | - | send it
        action JR to send it by the end of the financial year => JR | 2027-03-31 | - | send it
        action JR to send it by week end => JR | 2026-11-27 | - | send it
        action JR to send it by the 14th => JR | 2026-12-14 | - | send it
        action JR to send it by 1st => JR | 2026-12-01 | - | send it
        action JR to send it by 29 February => JR | 2028-02-29 | - | send it
        action JR to send it by Christmas => JR | 2026-12-25 | - | send it
        action JR to send it by the next meeting => JR | ? | - | send it
        action JR to send it before the next meeting => JR | ? | - | send it
        action JR to bring a paper to the next meeting => JR | ? | - | bring a paper to the next meeting
        action JR to bring a paper for the October meeting => JR | ? | - | bring a paper for the October meeting
        action JR to send it by the January meeting => JR | ? | - | send it
        action JR to bring it to the meeting on 3 December => JR | 2026-12-03 | - | bring it to the meeting on 3 December
        action JR to send it by yesterday => JR | ? | - | send it
        action JR to send it by 3 December 2020 => JR | ? | - | send it
        action JR to send it by 30 February => JR | ? | - | send it
        action JR to send it by Friday 3 December => JR | ? | - | send it
        action Clerk to circulate the minutes of 8 October => Clerk | - | - | circulate the minutes of 8 October
        action Clerk to book a room for 14 January => Clerk | - | - | book a room for 14 January
        action JR to review the March figures => JR | - | - | review the March figures
        action JR to review the March figures by March => JR | 2027-03-31 | - | review the March figures
        action JR to send 12 letters by 12 May => JR | 2027-05-12 | - | send 12 letters
        action JR to report on the 24/7 service => JR | - | - | report on the 24/7 service
        action JR to set out the 2027 budget => JR | - | - | set out the 2027 budget
        action Clerk to write to Mr May by Monday => Clerk | 2026-11-23 | - | write to Mr May
        action JR to finish part 2 within 3 months => JR | 2027-02-22 | - | finish part 2
        action JR to send it for the Audit Committee => JR | - | - | send it
        action [Audit Committee] JR to send it => JR | - | - | send it
        action AUD: JR to send it => JR | - | - | send it
        AUD: action JR to send it => JR | - | - | send it
        Audit Committee: action JR to send it by Friday => JR | 2026-11-27 | - | send it
        @Committee Bot action JR to send it => JR | - | - | send it
        Committee Bot, action JR to send it => JR | - | - | send it
        Committee Bot note that Dee Collins will call => Dee Collins | - | - | call
        acton JR to send it => JR | - | - | send it
        actoin: JR to send it => JR | - | - | send it
        """;

    private static readonly CommandContext Context = new(new DateOnly(2026, 11, 22))
    {
        BotNames = ["Committee Bot"],
        People = ["Ann Hill", "Clerk", "Tom Foster", "ACC", "Dee Collins"],
        Mentions = ["Sam Mention"],
        Committees = [new(1, "Harbour Oversight Board", "HOB"), new(2, "Audit Committee", "AUD")],
    };

    public static TheoryData<string, string> Lines()
    {
        var lines = new TheoryData<string, string>();
        foreach (var row in Rows.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(r => r.Split(" => ")))
            lines.Add(row[0], row[1].Trim());
        return lines;
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void Reads_owner_day_item_and_text(string line, string expected)
    {
        var intent = Assert.IsType<LogActionsIntent>(CommandReader.Read(line, Context));

        var action = Assert.Single(intent.Actions);
        var due = action.Due is null
            ? "-"
            : action.Due.IsValid
            ? action.Due.Date!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : "?";
        Assert.Equal(expected, $"{action.Owner ?? "-"} | {due} | {action.Item ?? "-"} | {action.Text}");
    }

    [Fact]
    public void There_are_two_hundred_rows_and_forty_dates_among_them()
    {
        var rows = Lines().Select(r => r.Data.Item2).ToList();

        Assert.True(rows.Count >= 200, $"{rows.Count} rows");
        Assert.True(rows.Count(r => !r.Contains("| - | - |", StringComparison.Ordinal)) >= 40);
    }

    [Theory]
    [InlineData(
        "Actions:\n- JR to send figures by Friday\n- Clerk: book the room\n- Send the letter",
        "JR: send figures; Clerk: book the room; -: Send the letter")]
    [InlineData("action JR to send figures by Friday\naction Clerk to book the room", "JR: send figures; Clerk: book the room")]
    [InlineData("ACTIONS\n\na) JR to send figures\nb) Clerk to book the room", "JR: send figures; Clerk: book the room")]
    [InlineData(
        "Actions:\n1. JR to send figures\n2. Clerk to book the room\n3. DC to call",
        "JR: send figures; Clerk: book the room; DC: call")]
    [InlineData("action JR to send figures on boats\nand cars to the Panel", "JR: send figures on boats and cars to the Panel")]
    [InlineData("action JR to send figures\nClerk to book the room", "JR: send figures; Clerk: book the room")]
    [InlineData("Actions agreed:\n• JR to send figures\n✅ Clerk to book the room", "JR: send figures; Clerk: book the room")]
    [InlineData("**Today's actions**\n- JR to send figures\n- Clerk to book the room", "JR: send figures; Clerk: book the room")]
    [InlineData("action: JR to send figures\r\naction: Clerk to book the room", "JR: send figures; Clerk: book the room")]
    public void Several_lines_are_several_actions(string text, string expected)
    {
        var intent = Assert.IsType<LogActionsIntent>(CommandReader.Read(text, Context));

        Assert.Equal(expected, string.Join("; ", intent.Actions.Select(a => $"{a.Owner ?? "-"}: {a.Text}")));
    }

    [Fact]
    public void A_line_with_an_item_alone_holds_for_the_lines_below_it()
    {
        var intent = Assert.IsType<LogActionsIntent>(
            CommandReader.Read(
                "Actions:\nitem 4\n- JR to send figures\n- Clerk to call (item 6)\nitem 5\n- DC to call", Context));

        Assert.Equal(["4", "6", "5"], intent.Actions.Select(a => a.Item));
    }

    [Theory]
    [InlineData("action")]
    [InlineData("Action:")]
    [InlineData("log action")]
    [InlineData("actions:")]
    public void The_word_alone_is_an_action_without_words(string line) =>
        Assert.Empty(Assert.IsType<LogActionsIntent>(CommandReader.Read(line, Context)).Actions);

    [Theory]
    [InlineData("What actions did the Chief Constable agree to?")]
    [InlineData("actions arising from the October meeting?")]
    [InlineData("action plan update?")]
    [InlineData("what is the action plan?")]
    [InlineData("Was any action taken on knife arches?")]
    [InlineData("note that?")]
    [InlineData("who is to send the figures?")]
    [InlineData("action 11 is a scandal")]
    [InlineData("action 27 is no longer wanted, please cancel")]
    public void What_asks_or_speaks_of_an_action_is_not_logged(string line) => Assert.Null(CommandReader.Read(line, Context));

    [Fact]
    public void Characters_that_nobody_sees_are_dropped()
    {
        var intent = Assert.IsType<LogActionsIntent>(
            CommandReader.Read("action\u0007 JR\u200b to send\u00a0the\u0000 figures", Context));

        Assert.Equal(("JR", "send the figures"), (intent.Actions[0].Owner, intent.Actions[0].Text));
    }

    [Fact]
    public void A_very_long_line_is_read_to_its_end()
    {
        var intent = Assert.IsType<LogActionsIntent>(
            CommandReader.Read("action " + string.Concat(Enumerable.Repeat("word ", 20_000)), Context));

        Assert.Equal(99_999, intent.Actions[0].Text.Length);
    }
}
