using CommitteeBot.Answers;
using CommitteeBot.Store;

namespace CommitteeBot.Tests.Answers;

public sealed class AnswerQuestionTests
{
    [Theory]
    [InlineData("who was at the meeting on 4 June 2025?", "Nadia Okafor (Deputy Harbour Master, DHM)", "4 June 2025")]
    [InlineData("what was discussed on 4 June 2025?", "- 4. Quay Crane\n- 5. Berths\nRecorded: 1 decision and 1 action.", "4 June 2025")]
    [InlineData("summarise the last meeting", "Harbour Committee, 5 November 2025", "5 November 2025")]
    [InlineData("show me the minutes of 4 June 2025", "- 4. Quay Crane", "4 June 2025")]
    [InlineData("which meetings do you have minutes of?", "5 November 2025 [1], 4 June 2025 [2]", "5 November 2025")]
    [InlineData("how many meetings were there in 2025", "minutes for **2** meetings", "4 June 2025")]
    [InlineData("when was the last meeting?", "The last meeting I have minutes for is **5 November 2025**", "5 November 2025")]
    [InlineData("when did the harbour committee last meet?", "There are also undated notes, loose-notes.txt", "5 November 2025")]
    [InlineData("did the harbour master attend in November 2025?", "Yes: Nadia Okafor", "5 November 2025")]
    [InlineData("was the harbour master there?", "Yes: Nadia Okafor", "5 November 2025")]
    [InlineData("which meetings has the treasurer been at?", "4 June 2025: sent apologies (Ros Tremayne)", "5 November 2025")]
    [InlineData("where was the meeting on 4 June 2025 held?", "was held at **Custom House**", "4 June 2025")]
    [InlineData("was Peter Lindqvist there in June 2025?", "Yes: Peter Lindqvist", "4 June 2025")]
    [InlineData("who sent apologies in June 2025?", "Ros Tremayne", "4 June 2025")]
    [InlineData("what time did the meeting on 4 June 2025 start?", "**18:30**", "4 June 2025")]
    [InlineData("which meetings did Nadia Okafor go to?", "2 meetings", "5 November 2025")]
    [InlineData("what jobs has Nadia Okafor held?", "**Harbour Master, HM**: 5 November 2025", "4 June 2025")]
    [InlineData("who was harbour master in June 2025 and who in November 2025?", "**5 November 2025**: Nadia Okafor", "4 June 2025")]
    [InlineData("when is the meeting after June 2025?", "moved from 1 October 2025", "4 June 2025")]
    [InlineData("why does my diary say 1 October 2025 for the next meeting?", "**5 November 2025**", "4 June 2025")]
    [InlineData("list the crane actions", "three quotes for the crane", "4 June 2025")]
    [InlineData("which actions are overdue?", "**HC-1**", "4 June 2025")]
    [InlineData("what was decided about the crane?", "be replaced before winter", "4 June 2025")]
    [InlineData("what's on the agenda for November 2025?", "Lifeboat slip", "4 June 2025")]
    [InlineData("what was item 4 of the June 2025 meeting?", "**4 June 2025, item 4: Quay Crane.**", "4 June 2025")]
    [InlineData("what was decided under item 4 in June 2025?", "be replaced before winter", "4 June 2025")]
    [InlineData("when was the last meeting?", "**5 November 2025**", "5 November 2025")]
    [InlineData("is action 2 complete?", "**HC-2**", "5 November 2025")]
    [InlineData("which reports are in the pack for 6 March 2024?", "Sea Wall (item 5)", "loose-notes.txt")]
    [InlineData("when has the crane been on the agenda?",
        "It came up at 2 meetings, from 4 June 2025 to 5 November 2025:", "4 June 2025")]
    [InlineData("which figures were corrected in November 2025?", "31 was corrected to **13**", "5 November 2025")]
    [InlineData("under which act were press and public kept out?", "100A(4)", "5 November 2025")]
    public async Task Answers_with_its_source(string question, string holds, string source)
    {
        await using var minutes = await HarbourMinutes.CreateAsync();

        var answer = await minutes.AskAsync(question);

        Assert.Equal(AnswerKind.Found, answer.Kind);
        Assert.Contains(holds, answer.Text, StringComparison.Ordinal);
        Assert.Contains(answer.Sources, s => s.ToLine().Contains(source, StringComparison.Ordinal));
        Assert.InRange(answer.Text.Length, 1, Answer.MaxCharacters);
    }

    /// <summary>
    /// From the text of the minutes, as the answer or as the closest passages: either quotes what answers, with its
    /// source.
    /// </summary>
    [Theory]
    [InlineData("how much did visiting yachts pay in 2024?", "**£48,250**", "4 June 2025")]
    [InlineData("why did the crane jib fail?", "welds had rusted", "4 June 2025")]
    [InlineData("when did the quay crane arive?", "**20 October 2025**", "5 November 2025")]
    [InlineData("how much more likely are yachts to drag their anchors?", "**four times more**", "4 June 2025")]
    [InlineData("any tips for skippers using the lock?", "Rig fenders on both sides", "loose-notes.txt")]
    [InlineData("who asked for moorings at the IBP?", "Pilots asked", "5 November 2025")]
    [InlineData("what did visiting yachts pay in March 2024 and 2023?", "£41,900", "4 June 2025")]
    [InlineData("how many berths were empty?", "The figures do not agree", "4 June 2025")]
    [InlineData("what was decided about visiting yachts?", "No decision about it is recorded", "4 June 2025")]
    public async Task Quotes_what_answers(string question, string holds, string source)
    {
        await using var minutes = await HarbourMinutes.CreateAsync();

        var answer = await minutes.AskAsync(question);

        Assert.NotEqual(AnswerKind.NotInMinutes, answer.Kind);
        Assert.Contains(holds, answer.Text, StringComparison.Ordinal);
        Assert.Contains(answer.Sources, s => s.ToLine().Contains(source, StringComparison.Ordinal));
        Assert.InRange(answer.Text.Length, 1, Answer.MaxCharacters);
    }

    [Theory]
    [InlineData("how many lighthouses were sold in 2024?", "not certain|couldn't find that")]
    [InlineData("what were the seal figures at the June 2025 meeting?", "not certain|couldn't find that")]
    [InlineData("what was decided under item 17 in June 2025?", "there's no item 17; the last is item 5")]
    [InlineData("who was at the lighthouse keepers meeting?", "I couldn't find a meeting called “lighthouse keepers”")]
    [InlineData("how many pilots were there?", "not certain|couldn't find that")]
    [InlineData("are the welds of the fishing boats rusted?", "not certain|couldn't find that")]
    [InlineData("who attended on 12 May 2016?", "I don't have minutes for a meeting on 12 May 2016")]
    [InlineData("what did the harbour master say about dredging on 6 March 2024?", "I only have the reports for that meeting")]
    [InlineData("what was discussed in 2019?", "I don't have minutes for a meeting from 2019")]
    [InlineData("did the treasurer attend on 6 March 2024?", "couldn't find that")]
    [InlineData("who sent apologies in November 2025?", "no apologies are recorded")]
    [InlineData("when is the meeting after November 2025?", "don't give a date for the next meeting")]
    [InlineData("who proposed and seconded keeping out the public?", "don't say who proposed it")]
    [InlineData("how many quotes for the crane came from abroad?", "not certain|couldn't find that")]
    [InlineData("how much did the crane cost?", "not certain|couldn't find that")]
    [InlineData("which reports are in the pack for 5 November 2025?", "pack of reports")]
    [InlineData("how much did visiting yachts pay in 2019?", "not certain|couldn't find that")]
    [InlineData("how many of the 640 berths were let to pilots?", "not certain|couldn't find that")]
    public async Task Says_that_the_minutes_do_not_have_it(string question, string reason)
    {
        await using var minutes = await HarbourMinutes.CreateAsync();

        var answer = await minutes.AskAsync(question);

        Assert.NotEqual(AnswerKind.Found, answer.Kind);
        Assert.Contains(reason.Split('|'), words => answer.Text.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_not_certain_is_shown_as_the_closest_passages_and_the_clerk_can_be_asked()
    {
        await using var minutes = await HarbourMinutes.CreateAsync();

        var answer = await minutes.AskAsync("how much did the quay crane cost?");

        Assert.Equal(AnswerKind.NearMiss, answer.Kind);
        Assert.Contains("The closest passages", answer.Text, StringComparison.Ordinal);
        Assert.Equal(1, answer.ClerkOfCommitteeId);
    }

    [Fact]
    public async Task Restricted_text_is_for_members_only()
    {
        await using var minutes = await HarbourMinutes.CreateAsync();

        var member = await minutes.AskAsync("what supplement are pilots paid for fog duty?");
        var guest = await minutes.AskAsync("what supplement are pilots paid for fog duty?", minutes.Guest);

        Assert.Contains("£1,175", member.Text, StringComparison.Ordinal);
        Assert.True(Assert.Single(member.Sources).IsRestricted);
        Assert.DoesNotContain("£1,175", guest.Text + string.Concat(guest.Sources), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_committees_minutes_do_not_exist_for_a_stranger()
    {
        await using var minutes = await HarbourMinutes.CreateAsync();

        var answer = await minutes.AskAsync("how much did visiting yachts pay in 2024?", minutes.Stranger);

        Assert.Equal(AnswerKind.NotInMinutes, answer.Kind);
        Assert.Empty(answer.Sources);
    }

    [Theory]
    [InlineData("when did the quay crane arrive?", "draft")]
    [InlineData("why did the crane jib fail?", "confirmed on 5 November 2025")]
    public async Task A_source_names_its_status(string question, string status)
    {
        await using var minutes = await HarbourMinutes.CreateAsync();
        Assert.Equal(status, (await minutes.AskAsync(question)).Sources[0].Status);
    }

    [Fact]
    public async Task A_follow_up_is_answered_where_the_last_answer_stood()
    {
        await using var minutes = await HarbourMinutes.CreateAsync();

        Assert.Contains(
            "**£41,900**",
            (await minutes.ConverseAsync("how much did visiting yachts pay in 2024?", "what was it the year before?")).Text,
            StringComparison.Ordinal);
        Assert.Contains(
            "welds had rusted",
            (await minutes.ConverseAsync("what did the harbour master report on the crane?", "why did its jib fail?")).Text,
            StringComparison.Ordinal);
        Assert.Contains(
            "Ros Tremayne",
            (await minutes.ConverseAsync("who was at the meeting on 4 June 2025?", "and in November 2025?")).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_follow_up_is_not_answered_with_the_subject_alone()
    {
        await using var minutes = await HarbourMinutes.CreateAsync();

        var answer = await minutes.ConverseAsync("when did the quay crane arrive?", "and for yachts?");

        Assert.Equal(AnswerKind.NearMiss, answer.Kind);
        Assert.Contains("“The quay crane arrived", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_of_another_year_is_no_answer_though_the_year_stands_beside_it()
    {
        await using var minutes = await HarbourMinutes.CreateAsync();
        var store = minutes.Open();
        await using (store)
        {
            var june = store.Meetings.Single(m => m.Date == new DateOnly(2025, 6, 4));
            store.Passages.AddRange(
                new PassageRow
                {
                    MeetingId = june.Id,
                    Place = 20,
                    Line = 200,
                    EndLine = 200,
                    Text = "In 2021 the lottery fund gave £306,000 for the slipway.",
                },
                new PassageRow
                {
                    MeetingId = june.Id,
                    Place = 21,
                    Line = 201,
                    EndLine = 201,
                    Text = "In 2022 it gave £518,000 more.",
                });
            await store.SaveChangesAsync();
        }

        var answer = await minutes.AskAsync("how much did the lottery fund give for the slipway in 2022?");

        Assert.NotEqual(AnswerKind.Found, answer.Kind);
    }

    [Fact]
    public async Task A_figure_put_right_later_comes_first_with_both_and_where_each_stands()
    {
        await using var minutes = await HarbourMinutes.CreateAsync();
        await using (var db = minutes.Open())
        {
            var june = db.Meetings.Single(m => m.Date == new DateOnly(2025, 6, 4));
            var moorings = new ItemRow { MeetingId = june.Id, Place = 9, Number = "6", Title = "Moorings", Line = 199 };
            db.Passages.Add(
                new PassageRow
                {
                    MeetingId = june.Id,
                    Item = moorings,
                    Place = 20,
                    Line = 200,
                    EndLine = 200,
                    Text = "Divers counted 31 loose buoys in the spring.",
                });
            await db.SaveChangesAsync();
        }

        var answer = await minutes.AskAsync("how many loose buoys did the divers count in the spring?");

        Assert.Equal(
            "**13**, not 31: corrected at the meeting on 5 November 2025 [2]. The earlier minutes say:\n“Divers "
                + "counted **31** loose buoys in the spring.” [1]",
            answer.Text);
        Assert.Contains("should have read 13", answer.Sources[1].Quote, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_subject_of_more_than_four_meetings_comes_with_a_chart_oldest_first()
    {
        await using var minutes = await HarbourMinutes.CreateAsync();
        Assert.Empty((await minutes.AskAsync("when has the crane been on the agenda?")).Chart);
        await using (var db = minutes.Open())
        {
            foreach (var month in new[] { 2, 3, 4 })
            {
                var meeting = new MeetingRow
                {
                    CommitteeId = 1,
                    Date = new DateOnly(2025, month, 3),
                    State = MeetingState.Held,
                    Document = new DocumentRow
                    {
                        FileName = $"{month}.txt",
                        ContentHash = $"hash {month}",
                        ImportedAt = HarbourMinutes.Now,
                    },
                };
                meeting.Items.Add(new ItemRow { Number = "2", Title = "Quay Crane", Line = 4 });
                db.Meetings.Add(meeting);
            }

            await db.SaveChangesAsync();
        }

        var answer = await minutes.AskAsync("when has the crane been on the agenda?");

        Assert.Equal(["Feb 2025", "Mar 2025", "Apr 2025", "Jun 2025", "Nov 2025"], answer.Chart.Select(p => p.Label));
        Assert.Contains(AnswerCard.Create(answer, null)!.Body, e => e is CommitteeBot.Cards.HorizontalBarChart);
    }

    [Fact]
    public async Task A_history_quotes_each_meeting_and_cites_no_more_than_it_shows()
    {
        await using var minutes = await HarbourMinutes.CreateAsync();
        await using (var db = minutes.Open())
        {
            for (var month = 1; month <= 12; month++)
            {
                var meeting = new MeetingRow
                {
                    CommitteeId = 1,
                    Date = new DateOnly(2024, month, 3),
                    State = MeetingState.Held,
                    Document = new DocumentRow
                    {
                        FileName = $"{month}.txt", ContentHash = $"hash {month}", ImportedAt = HarbourMinutes.Now,
                    },
                };
                meeting.Passages.Add(new PassageRow
                {
                    Place = 1, Line = 4, EndLine = 4,
                    Text = $"The lantern contract was spoken of for the {month}th time. Tea was taken.",
                });
                db.Meetings.Add(meeting);
            }

            await db.SaveChangesAsync();
        }

        var answer = await minutes.AskAsync("what is the history of the lantern contract?");

        Assert.StartsWith(
            "It came up at 12 meetings, from 3 January 2024 to 3 December 2024. The 8 that say most:\n- **3 ",
            answer.Text, StringComparison.Ordinal);
        Assert.Contains("“The lantern contract was spoken of", answer.Text, StringComparison.Ordinal);
        Assert.Equal(8, answer.Sources.Count);
        Assert.InRange(answer.Text.Length, 400, 1100);
    }

    [Fact]
    public async Task The_meeting_before_and_after_the_one_spoken_of_are_found()
    {
        await using var minutes = await HarbourMinutes.CreateAsync();

        var before = await minutes.ConverseAsync("who was at the last meeting?", "who was at the meeting before that?");
        Assert.Contains("4 June 2025", Assert.Single(before.Sources).ToLine(), StringComparison.Ordinal);
        var after = await minutes.ConverseAsync(
            "who was at the meeting on 4 June 2025?", "which figures were corrected at the meeting after that?");
        Assert.Contains("31 was corrected to **13**", after.Text, StringComparison.Ordinal);
        var none = await minutes.ConverseAsync("who was at the last meeting?", "who was at the meeting after that?");
        Assert.Contains("I don't have minutes for a later meeting", none.Text, StringComparison.Ordinal);
        var when = await minutes.ConverseAsync("who was at the last meeting?", "when was the meeting before that?");
        Assert.Contains("4 June 2025", when.Text, StringComparison.Ordinal);
        var next = await minutes.ConverseAsync(
            "who was at the meeting on 4 June 2025?", "when was the meeting after that?");
        Assert.Contains("5 November 2025", next.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_passage_opens_with_what_stands_around_it()
    {
        await using var minutes = await HarbourMinutes.CreateAsync();
        var source = (await minutes.AskAsync("when did the quay crane arrive?")).Sources[0];
        await using var db = minutes.Open();

        var opened = await new OpenPassage(db).RunAsync(minutes.Guest, source.PassageId!.Value, default);

        Assert.Equal("The quay crane arrived on 20 October 2025 and is in use.", opened!.Text);
        // Neither those of the item before nor the restricted passage, which is not a guest's to see.
        Assert.All(opened.Before.Concat(opened.After), text => Assert.Contains("crane", text, StringComparison.OrdinalIgnoreCase));
        Assert.Null(await new OpenPassage(db).RunAsync(minutes.Stranger, source.PassageId.Value, default));
    }

    [Fact]
    public async Task A_citation_keeps_to_what_Teams_takes()
    {
        await using var minutes = await HarbourMinutes.CreateAsync();
        foreach (var source in (await minutes.AskAsync("under which act were press and public kept out?")).Sources)
        {
            Assert.InRange(source.CitationName.Length, 1, 80);
            Assert.InRange(source.CitationAbstract.Length, 1, 160);
        }
    }

    [Theory]
    [InlineData("list the crane actions")]
    [InlineData("which actions are overdue?")]
    [InlineData("what actions came from the meeting on 4 June 2025?")]
    [InlineData("what does the clerk have to do?")]
    [InlineData("is action 2 complete?")]
    public async Task A_guest_is_told_of_no_action_of_the_register(string question)
    {
        await using var minutes = await HarbourMinutes.CreateAsync();

        var answer = await minutes.AskAsync(question, minutes.Guest);

        Assert.DoesNotContain("HC-", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("three quotes for the crane.", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            answer.Sources, s => s.Quote.Contains("three quotes for the crane.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_guest_is_not_told_how_many_actions_a_meeting_has()
    {
        await using var minutes = await HarbourMinutes.CreateAsync();

        var answer = await minutes.AskAsync("what was discussed on 4 June 2025?", minutes.Guest);

        Assert.Contains("Recorded: 1 decision. Ask", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(answer.Suggestions, s => s.Contains("actions", StringComparison.Ordinal));
    }
}
