using System.Globalization;
using CommitteeBot.Committees;
using CommitteeBot.Understanding;
using CommitteeBot.Understanding.Review;

namespace CommitteeBot.Tests.Understanding.Review;

public sealed class ReviewReaderTests
{
    private static readonly CommandContext Context = new(new DateOnly(2026, 11, 25))
    {
        Committees = [new(1, "Harbour Committee", "HC"), new(2, "Quay Panel", "QP")],
    };

    [Theory]
    [InlineData("review the import")]
    [InlineData("Review imports.")]
    [InlineData("please check the imported minutes")]
    [InlineData("review the archive")]
    [InlineData("go through the last import")]
    [InlineData("review what came in")]
    [InlineData("whats come in")]
    [InlineData("what's waiting for me?")]
    [InlineData("anything to check?")]
    public void The_import_is_reviewed(string line) =>
        Assert.IsType<ReviewImportsIntent>(CommandReader.Read(line, Context));

    [Theory]
    [InlineData("review the minutes of 18 June 2018", 18, null)]
    [InlineData("check the minutes from 18/6/2018", 18, null)]
    [InlineData("review mins 18/6/18", 18, null)]
    [InlineData("go thru the june 2018 mins", null, null)]
    [InlineData("reveiw teh minutes of 18 June 18", 18, null)]
    [InlineData("review the minutes of the Harbour Committee of 18 June 2018", 18, "Harbour Committee")]
    [InlineData("review the minutes of June 2018", null, null)]
    public void The_minutes_of_a_day_are_reviewed(string line, int? day, string? committee)
    {
        var review = Assert.IsType<ReviewMinutesIntent>(CommandReader.Read(line, Context));
        Assert.Equal((day, 6, 2018, committee), (review.Meeting.Day, review.Meeting.Month, review.Meeting.Year, review.Committee));
    }

    [Theory]
    [InlineData("accept all", true, null, false)]
    [InlineData("accept everything", true, null, false)]
    [InlineData("accept all proposals", true, null, false)]
    [InlineData("ok the lot from 18 june", true, 18, false)]
    [InlineData("acept everything", true, null, false)]
    [InlineData("bin the rest", false, null, false)]
    [InlineData("accept all of 18 June 2018", true, 18, false)]
    [InlineData("accept all actions from 18 June 2018, please", true, 18, false)]
    [InlineData("accept all of this meeting", true, null, true)]
    [InlineData("reject all of 18 June 2018", false, 18, false)]
    [InlineData("none of this meeting", false, null, true)]
    [InlineData("none of these minutes", false, null, true)]
    [InlineData("none of 18 June 2018", false, 18, false)]
    [InlineData("accept none of 18 June 2018", false, 18, false)]
    public void All_or_none_of_a_meeting_is_decided(string line, bool accepts, int? day, bool isThis)
    {
        var decided = Assert.IsType<ProposalsIntent>(CommandReader.Read(line, Context), exactMatch: false);
        Assert.Equal(
            (accepts, day, isThis), (decided is AcceptProposalsIntent, decided.Meeting?.Day, decided.IsThis));
    }

    [Theory]
    [InlineData("accept all of the Harbour Committee")]
    [InlineData("HC: accept all")]
    public void A_committee_may_be_named(string line) =>
        Assert.Equal("Harbour Committee", CommandReader.Read(line, Context)?.Committee);

    [Theory]
    [InlineData("reject HC-3", "HC-3")]
    [InlineData("reject HC-3, HC-4 and HC-5", "HC-3 HC-4 HC-5")]
    [InlineData("HC-3 is not an action", "HC-3")]
    [InlineData("hc3 isnt an action", "HC-3")]
    [InlineData("no to HC 3", "HC-3")]
    [InlineData("hc3 not an action", "HC-3")]
    [InlineData("HC-3 and HC-4 aren't actions", "HC-3 HC-4")]
    public void What_is_no_action_is_rejected(string line, string references) =>
        Assert.Equal(
            references,
            string.Join(' ', Assert.IsType<RejectActionsIntent>(CommandReader.Read(line, Context)).References));

    [Theory]
    [InlineData("the minutes without a date are from 16 January 2017", null, "2017-01-16")]
    [InlineData("the undated minutes are of 16/1/2017", null, "2017-01-16")]
    [InlineData("old-4.pdf is from 16 January 2017", "old-4.pdf", "2017-01-16")]
    [InlineData("the minutes without a date are from January 2017", null, null)]
    [InlineData("the minutes without a date are from 31 February 2017", null, null)]
    [InlineData("the minutes without a date are from 1 January 1099", null, null)]
    public void Minutes_get_the_day_that_they_do_not_print(string line, string? file, string? date)
    {
        var given = Assert.IsType<DateMinutesIntent>(CommandReader.Read(line, Context));
        Assert.Equal((file, date), (given.File, given.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("what's proposed?")]
    [InlineData("what still needs accepting")]
    [InlineData("show me the proposals")]
    [InlineData("anything proposed?")]
    public void What_is_proposed_is_listed(string line) =>
        Assert.Equal(
            ListedState.Proposed, Assert.IsType<ListActionsIntent>(CommandReader.Read(line, Context)).Filter.State);

    [Theory]
    [InlineData("propose the actions of 18 June 2018 again", 18)]
    [InlineData("propose the actions of 18 June 2018", 18)]
    [InlineData("bring back the 18 june 2018 ones", 18)]
    public void History_is_proposed_again(string line, int day) =>
        Assert.Equal(day, Assert.IsType<ProposeAgainIntent>(CommandReader.Read(line, Context)).Meeting?.Day);

    [Theory]
    [InlineData("none")]
    [InlineData("review the harbour actions")]
    [InlineData("ok, the rest of the report is with Tom")]
    [InlineData("did we accept the lot?")]
    [InlineData("none of us knew about the dredging")]
    [InlineData("accept all changes to the plan")]
    [InlineData("did we accept all of the tenders?")]
    [InlineData("reject the planning application")]
    [InlineData("the planning application is not an action for us")]
    [InlineData("what was the review of the import duty?")]
    [InlineData("review the restriction on item 7 of 8 October on 1 March 2027")]
    [InlineData("the meeting is from 2pm to 4pm")]
    public void Other_lines_are_left_alone(string line) =>
        Assert.False(CommandReader.Read(line, Context) is ReviewIntent);
}
