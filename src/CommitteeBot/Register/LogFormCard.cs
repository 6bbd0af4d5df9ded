using System.Globalization;
using CommitteeBot.Cards;

namespace CommitteeBot.Register;

/// <summary>The form for a dialog of Teams. Its buttons are of the old kind: a dialog sends nothing else.</summary>
internal static class LogFormCard
{
    public const string Title = "Log action";
    public const string CommitteeInput = "committee";
    public const string TextInputId = "text";
    public const string OwnerInput = "owner";
    public const string DueInput = "due";
    public const string ItemInput = "item";
    public const string MessageKey = "message";

    /// <summary>The link to the message comes back with the button, for clients that send the message only once.</summary>
    public const string LinkKey = "link";

    /// <summary><see cref="IsNew"/> or <see cref="IsSame"/>, once it was asked whether it is another action.</summary>
    public const string AnswerKey = "answer";
    public const string IsNew = "new";
    public const string IsSame = "same";

    private const int MostOwner = 200;

    public static AdaptiveCard Create(LogForm form) => new()
    {
        Body =
        [
            .. form.Notice is { } notice ? [new TextBlock(CardText.Escape(notice)) { Weight = TextWeight.Bolder, Color = TextColor.Attention }] : Array.Empty<CardElement>(),
            .. form.LooksLike is { } like ? [new TextBlock(CardText.Escape(ActionWords.Line(like)))] : Array.Empty<CardElement>(),
            new TextInput("What is to be done")
            {
                Id = TextInputId, Value = form.Text, IsMultiline = true, MaxLength = LogAction.MaxTextLength, IsRequired = true, ErrorMessage = "Say what is to be done.",
            },
            Owner(form),
            new DateInput("Due date") { Id = DueInput, Value = form.Due },
            new TextInput("Agenda item") { Id = ItemInput, Value = form.Item, MaxLength = SetActionItem.MaxItemLength },
            new ChoiceSetInput("Committee", [.. form.Committees.Select(c => new Choice(c.Name, Id(c.Id)))])
            {
                Id = CommitteeInput, Value = Id(form.CommitteeId), Style = "compact", IsRequired = true, ErrorMessage = "Choose the committee.",
            },
        ],
        Actions = form.LooksLike is { } same
            ? [Button(form, "Log as new", IsNew), Button(form, $"It is {same.Reference}", IsSame)]
            : [Button(form, "Log", null)],
        FallbackText = $"{Title}: {form.Notice ?? form.Text}",
    };

    private static CardElement Owner(LogForm form) => form.OwnerChoices.Count == 0
        ? new TextInput("Owner") { Id = OwnerInput, Value = form.Owner, MaxLength = MostOwner, Placeholder = "A name, an office or an abbreviation" }
        : new ChoiceSetInput("Owner", [.. form.OwnerChoices.Select(c => new Choice(c.Office is { } office ? $"{c.Name}, {office}" : c.Name, c.Name)), new Choice("Nobody yet", "")])
        {
            Id = OwnerInput, Style = "expanded", Value = form.OwnerChoices[0].Name,
        };

    private static SubmitAction Button(LogForm form, string title, string? answer)
    {
        var data = new System.Text.Json.Nodes.JsonObject { [MessageKey] = form.MessageId };
        if (form.SourceUrl is { } link)
            data[LinkKey] = link;
        if (answer is not null)
            data[AnswerKey] = answer;
        return new SubmitAction { Title = title, Data = data };
    }

    private static string Id(long id) => id.ToString(CultureInfo.InvariantCulture);
}
