using CommitteeBot.Answers.Passages;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Language;

namespace CommitteeBot.Tests.Answers.Passages;

public sealed class WantedInTextTests
{
    [Theory]
    [InlineData(ExpectedAnswer.Figure, "There were 31 loose buoys.", "31")]
    [InlineData(ExpectedAnswer.Figure, "There were 4,567 of them in 2024.", "4,567")]
    [InlineData(ExpectedAnswer.Figure, "The lease was extended for three years.", "three")]
    [InlineData(ExpectedAnswer.Figure, "That was in 2024, as agreed.", null)]
    [InlineData(ExpectedAnswer.Figure, "A 15-year-old deckhand came.", null)]
    [InlineData(ExpectedAnswer.Figure, "They met on 12 May.", null)]
    [InlineData(ExpectedAnswer.Figure, "See item 5 and page 9.", null)]
    [InlineData(ExpectedAnswer.Count, "Of these 46.5% were let.", null)]
    [InlineData(ExpectedAnswer.Count, "A sum of £640 was paid.", null)]
    [InlineData(ExpectedAnswer.Count, "At the end of March 1,967, and no more.", "1,967")]
    [InlineData(ExpectedAnswer.Frequency, "It meets every six weeks.", "every six weeks")]
    [InlineData(ExpectedAnswer.Date, "On 30 June, over 80 came.", "30 June")]
    [InlineData(ExpectedAnswer.Money, "A grant of £48,250 came.", "£48,250")]
    [InlineData(ExpectedAnswer.Money, "About £1.5m was lost.", "£1.5m")]
    [InlineData(ExpectedAnswer.Money, "There were 31 buoys.", null)]
    [InlineData(ExpectedAnswer.Percentage, "Some 74.67% were let.", "74.67%")]
    [InlineData(ExpectedAnswer.Percentage, "Some 5 per cent were let.", "5 per cent")]
    [InlineData(ExpectedAnswer.Percentage, "Nearly a third were let.", "a third")]
    [InlineData(ExpectedAnswer.Ratio, "They are fifty times more likely to sink.", "fifty times more")]
    [InlineData(ExpectedAnswer.Ratio, "A 15-year-old deckhand came 3rd.", null)]
    [InlineData(ExpectedAnswer.Date, "It is due on 11 November 2025.", "11 November 2025")]
    [InlineData(ExpectedAnswer.Date, "It is put off until early 2027.", "early 2027")]
    [InlineData(ExpectedAnswer.Date, "It may be painted.", null)]
    [InlineData(ExpectedAnswer.Time, "Come at 10.30 for 11am.", "10.30")]
    [InlineData(ExpectedAnswer.Contact, "Ring 01522 770123 at night.", "01522 770123")]
    [InlineData(ExpectedAnswer.Contact, "Ring (061) 212 400 or come in.", "(061) 212 400")]
    [InlineData(ExpectedAnswer.Contact, "Write to locks@harbour.example.", "locks@harbour.example")]
    [InlineData(ExpectedAnswer.Contact, "See www.harbour.example/locks for more.", "www.harbour.example/locks")]
    [InlineData(ExpectedAnswer.Contact, "It cost £48,250 in 2019, 2020 and 2021.", null)]
    internal void Finds_what_is_wanted(ExpectedAnswer wanted, string text, string? first) =>
        Assert.Equal(first, WantedInText.Places(wanted, text).OrderBy(m => m.Index).FirstOrDefault()?.Value);

    [Theory]
    [InlineData("Of the 640 berths some will come.", false)]
    [InlineData("Of the 640 berths 12 are empty.", true)]
    public void The_questions_own_figure_is_no_answer(string text, bool tells) =>
        Assert.Equal(tells, WantedInText.HasNewFigure(ExpectedAnswer.Count, text, ["640"]));

    [Theory]
    [InlineData("Proposed by Cllr Tremayne, seconded by Cllr Okafor.", true)]
    [InlineData("The proposed fence was drawn.", false)]
    public void Finds_movers(string text, bool found) =>
        Assert.Equal(found, WantedInText.Found(ExpectedAnswer.Mover, text) == ExpectedAnswer.Mover);

    [Theory]
    [InlineData("Four were in favour and two against.", true)]
    [InlineData("6 votes for, 1 against and 2 abstentions.", true)]
    [InlineData("It was agreed unanimously.", true)]
    [InlineData("The Chair used her casting vote.", true)]
    [InlineData("Carried by five votes to three.", true)]
    [InlineData("He spoke in favour of the fence.", false)]
    [InlineData("The case against the harbour was heard.", false)]
    public void Finds_votes(string text, bool found) =>
        Assert.Equal(found, WantedInText.Found(ExpectedAnswer.Vote, text) == ExpectedAnswer.Vote);

    [Theory]
    [InlineData("The crane cost £900 and a new rope was bought for the ferry at £20.", .5, 1)]
    [InlineData("A rope at £20 was bought for the ferry, and much later in the year somebody spoke of the crane.", 0, .45)]
    [InlineData("The crane was expensive.", 0, 0)]
    public void What_is_wanted_tells_more_the_nearer_it_stands_to_a_word_asked_for(string text, double min, double max) =>
        Assert.InRange(
            WantedInText.Nearness(
                new Question
                {
                    Text = "how much did the crane cost?", Expected = ExpectedAnswer.Money,
                    Subject = ContentWordReader.Read("crane"),
                },
                text),
            min, max);
}
