using System.Globalization;
using CommitteeBot.Cards;

namespace CommitteeBot.Import;

/// <summary>The form on which an officer says whose minutes these are, and of what day.</summary>
internal static class CorrectMeetingForm
{
    /// <summary>An officer of more can name the committee when importing.</summary>
    private const int MaxCommittees = 60;

    public static AdaptiveCard Create(ImportReview review) => new()
    {
        Body =
        [
            TextBlock.Title(ImportWords.ChangeCommitteeOrDate),
            TextBlock.Meta(CardText.Escape(CardText.Truncate(review.FileName, 120))),
            new ChoiceSetInput(
                ImportWords.Committee,
                [.. review.Committees.Take(MaxCommittees).Select(c => new Choice(
                    CardText.Truncate(c.Name, 80), c.Id.ToString(CultureInfo.InvariantCulture)))])
            {
                Id = "committee", Value = review.CommitteeId.ToString(CultureInfo.InvariantCulture),
            },
            new DateInput(ImportWords.DateOfMeeting)
            {
                Id = "date", Value = review.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            },
        ],
        Actions =
        [
            CardButtons.Positive(ExecuteAction.Button(
                ImportWords.Save, ReviewVerbs.Correct, [.. ReviewCard.Ids(review, review.Page)])),
            ExecuteAction.Button(ImportWords.Cancel, ReviewVerbs.Show, [.. ReviewCard.Ids(review, review.Page)]),
        ],
        FallbackText = $"{ImportWords.ChangeCommitteeOrDate}: {review.FileName}",
    };
}
