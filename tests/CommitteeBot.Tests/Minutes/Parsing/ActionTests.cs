using CommitteeBot.Minutes;

namespace CommitteeBot.Tests.Minutes.Parsing;

public sealed class ActionTests
{
    [Theory]
    [InlineData("ACTION: PB to mend the gate.", "PB", "PB to mend the gate.")]
    [InlineData("ACTIONS: Clerk to ring the council.", "Clerk", "Clerk to ring the council.")]
    [InlineData("Action – SC to order signs", "SC", "SC to order signs")]
    [InlineData("ACTION PB: order the signs", "PB", "order the signs")]
    [InlineData("**Action Point: Secretariat to circulate the map.**", "Secretariat", "Secretariat to circulate the map.")]
    [InlineData("The stile is broken. Action Chairman to write to the owner.", "Chairman", "Chairman to write to the owner.")]
    [InlineData(
        "ACTION\n\nThe Ranger agreed to report back on the bridge.", "The Ranger",
        "The Ranger agreed to report back on the bridge.")]
    [InlineData("Actions:\n\na) PB to walk the\nnorth path.", "PB", "PB to walk the north path.")]
    [InlineData("Actions\n\n- [PB, SC] Walk the north path", "PB, SC", "Walk the north path")]
    [InlineData("Action items\n\n- Pat Booth: Walk the north path", "Pat Booth", "Walk the north path")]
    [InlineData("The stile is broken. Pat will mend it.\n(Action: PB)", "PB", "Pat will mend it.")]
    [InlineData("The stile is broken and needs a new step.\n\nAction: PB/SC", "PB/SC", "The stile is broken and needs a new step.")]
    [InlineData(
        "The stile at Long Lane is to be mended before the fair.\t\t\tPB", "PB",
        "The stile at Long Lane is to be mended before the fair.")]
    [InlineData(
        "The stile at Long Lane is to be mended before the fair.\n\nPB", "PB",
        "The stile at Long Lane is to be mended before the fair.")]
    [InlineData("ACTION: Request for Rangers to clear the ditch", "Rangers", "Request for Rangers to clear the ditch")]
    [InlineData("ACTION: The map to be printed.", null, "The map to be printed.")]
    [InlineData("ACTION: Jo’s map to be sent to Pat Booth", null, "Jo’s map to be sent to Pat Booth")]
    [InlineData("ACTION: The map to be drawn by Sam Crane.", "Sam Crane", "The map to be drawn by Sam Crane.")]
    public void Reads_a_marked_action_and_its_doer(string body, string? owner, string text)
    {
        var action = Assert.Single(Sample.WithItem(body).Actions);

        Assert.Equal((owner, text, ActionBasis.Marked, "2"), (action.Owner, action.Text, action.Basis, action.Item));
    }

    [Theory]
    [InlineData("Pat Booth agreed to walk the north path.", "Pat Booth")]
    [InlineData("The Warden said the bridge was safe. She agreed to look at the rail.", "Warden")]
    [InlineData("Clerk to write to the owner of the field.", "Clerk")]
    [InlineData("The Head Ranger, Parks Service, to come back with a price.", "The Head Ranger, Parks Service")]
    [InlineData("The Clerk was asked to find the deeds.", "The Clerk")]
    [InlineData("It was agreed that Sam Crane would draw up a rota.", "Sam Crane")]
    [InlineData("The Warden said he would report back after the inspection.", "Warden")]
    [InlineData("RESOLVED – That the Warden be asked to report on the bridge.", "the Warden")]
    [InlineData("An update on the bridge would be brought back to members at the next meeting.", null)]
    [InlineData("Members requested a similar talk and report in about six months time.", null)]
    [InlineData("The notes to be recirculated to members.", null)]
    public void Reads_an_action_made_in_a_sentence(string body, string? owner)
    {
        var action = Assert.Single(Sample.WithItem(body).Actions);

        Assert.Equal((owner, ActionBasis.Prose), (action.Owner, action.Basis));
    }

    [Theory]
    [InlineData("The committee agreed to support the scheme.")]
    [InlineData("It was agreed that the hedge is too high.")]
    [InlineData("Actions include clearing the ditch and mowing.")]
    [InlineData("The police will take action where they can.")]
    [InlineData("The council could not commit to a date.")]
    [InlineData("The path will be open in the spring.")]
    [InlineData("No further actions were needed.")]
    [InlineData("‘I move that the Clerk be asked to write to the Minister’.")]
    public void A_statement_is_no_action(string body) => Assert.Empty(Sample.WithItem(body).Actions);

    [Fact]
    public void One_label_may_hold_several_actions()
    {
        var actions = Sample.WithItem(
            "ACTIONS: Clerk to mend the gate. Sam Crane to paint it. Also tell the farmer.").Actions;

        Assert.Equal(["Clerk", "Sam Crane", "Sam Crane"], actions.Select(a => a.Owner));
        Assert.Equal("Also tell the farmer.", actions[2].Text);
    }

    [Fact]
    public void Actions_of_the_last_meeting_with_a_status_are_not_new()
    {
        var actions = Sample.WithItem(
            """
            Action 1: PB to mend the gate.

            - Complete. The gate was mended in May.

            Action 2: SC to write to the farmer.

            - Not complete. SC to try again.

            Action: JA to see the farmer.
            """,
            "Minutes and update on actions").Actions;

        Assert.Equal("JA to see the farmer.", Assert.Single(actions).Text);
    }

    [Fact]
    public void A_commitment_told_and_then_marked_is_one_action()
    {
        var actions = Sample.WithItem(
            "Sam Crane agreed to draw a map of the north path.\n\nAction: SC to draw the map of the north "
                + "path.").Actions;

        Assert.Equal(ActionBasis.Marked, Assert.Single(actions).Basis);
    }

    [Fact]
    public void A_resolution_goes_before_the_sentence_that_led_to_it()
    {
        var actions = Sample.WithItem(
            "The Clerk agreed to obtain three quotes for the fence.\n\nResolved: 1) That the Clerk obtain three quotes "
                + "for the fence. 2) That Sam Crane count the posts.").Actions;

        Assert.Equal(
            ["That the Clerk obtain three quotes for the fence.", "That Sam Crane count the posts."],
            actions.Select(a => a.Text));
        Assert.Equal(["the Clerk", "Sam Crane"], actions.Select(a => a.Owner));
    }

    [Fact]
    public void People_with_their_initials_beside_them_are_no_actions()
    {
        var record = Sample.Parse(
            "Quayside Council\n\n3 March 2026\n\nAttendance:\n\nCllr Sue Alder          SA\n\nCllr Tom Birch          "
                + "TB\n\n1. Apologies\n\nNone.\n");

        Assert.Empty(record.Actions);
    }

    [Theory]
    [InlineData("The drain was blocked, as was noted. b) The lamp is out, Clerk to report it. c) All was well.", "Clerk")]
    [InlineData("He would be content. We agreed to write to the bus company about it.", null)]
    public void A_list_that_runs_on_has_a_sentence_for_each_letter(string body, string? owner) =>
        Assert.Equal(owner, Assert.Single(Sample.WithItem(body).Actions).Owner);

    [Fact]
    public void A_table_of_actions_is_read_by_its_head()
    {
        var actions = Sample.WithItem(
            """
            | No | Action | Owner | By when | Status |
            |----|--------|-------|---------|--------|
            | 1 | Mend the gate | PB | 30 June | Open |
            | 2 | Paint the gate | SC | 1 July | Complete |
            """).Actions;

        var action = Assert.Single(actions);
        Assert.Equal(("PB", new DateOnly(2020, 6, 30)), (action.Owner, action.Due));
    }

    [Theory]
    [InlineData("by 30 June", "2020-06-30")]
    [InlineData("by the next meeting", "2020-07-14")]
    [InlineData("in six months' time", "2020-12-09")]
    [InlineData("within two weeks", "2020-06-23")]
    [InlineData("by the end of August", "2020-08-31")]
    [InlineData("as soon as possible", null)]
    [InlineData("before the March deadline", null)]
    public void Due_words_mean_a_day_where_they_can(string words, string? day)
    {
        var action = Assert.Single(Sample.WithItem($"ACTION: PB to mend the gate {words}.").Actions);

        Assert.Contains(action.DueText!, words, StringComparison.Ordinal);
        Assert.Equal(day is null ? null : DateOnly.Parse(day, null), action.Due);
    }
}
