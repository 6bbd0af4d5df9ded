using System.Globalization;
using System.Text.Json.Nodes;
using CommitteeBot.Cards;
using CommitteeBot.Register.Words;

namespace CommitteeBot.Register;

/// <summary>The form in a Teams dialog. Its buttons are Action.Submit: a dialog sends nothing else.</summary>
internal static class LogFormCard
{
    public const string Title = CardLabels.LogAction;
    public const string CommitteeInput = "committee";
    public const string TextInputId = "text";
    public const string OwnerInput = "owner";
    public const string DueInput = "due";
    public const string ItemInput = "item";
    public const string MessageKey = "message";

    /// <summary>
    /// The link to the message comes back with the button, because some clients send the message only once.
    /// </summary>
    public const string LinkKey = "link";

    /// <summary><see cref="IsNew"/> or <see cref="IsSame"/>, after the question whether it is another action.</summary>
    public const string AnswerKey = "answer";
    public const string IsNew = "new";
    public const string IsSame = "same";

    public static AdaptiveCard Create(LogForm form) => new()
    {
        Body =
        [
            .. Notices(form),
            new TextInput(CardLabels.WhatToDo)
            {
                Id = TextInputId, Value = form.Text, IsMultiline = true, MaxLength = LogAction.MaxTextLength,
                IsRequired = true,
                ErrorMessage = ChangeWords.EmptyText,
            },
            Owner(form),
            new DateInput(CardLabels.DueDate) { Id = DueInput, Value = form.Due },
            new TextInput(CardLabels.AgendaItem) { Id = ItemInput, Value = form.Item,
                MaxLength = SetActionItem.MaxItemLength },
            new ChoiceSetInput(CardLabels.Committee, [.. form.Committees.Select(c => new Choice(c.Name, Id(c.Id)))])
            {
                Id = CommitteeInput, Value = Id(form.CommitteeId), Style = "compact", IsRequired = true,
                ErrorMessage = CardLabels.ChooseCommittee,
            },
        ],
        Actions = form.LooksLike is { } same
            ? [Button(form, LogWords.LogAsNew, IsNew), Button(form, CardLabels.ItIs(same.Reference.ToString()), IsSame)]
            : [Button(form, CardLabels.Log, null)],
        FallbackText = $"{Title}: {form.Notice ?? form.Text}",
    };

    private static IEnumerable<CardElement> Notices(LogForm form)
    {
        if (form.Notice is { } notice)
            yield return new TextBlock(CardText.Escape(notice)) { Weight = TextWeight.Bolder,
                Color = TextColor.Attention };
        if (form.LooksLike is { } existing)
            yield return new TextBlock(CardText.Escape(ActionWords.Line(existing)));
    }

    private static CardElement Owner(LogForm form) => form.OwnerChoices.Count == 0
        ? new TextInput(CardLabels.Owner)
        {
            Id = OwnerInput, Value = form.Owner, MaxLength = EditForm.MaxOwnerLength,
            Placeholder = OwnerReplies.Placeholder,
        }
        : new ChoiceSetInput(
            CardLabels.Owner,
            [.. form.OwnerChoices.Select(c => new Choice(OwnerChoiceCard.Title(c), c.Name)),
                new Choice(OwnerReplies.NobodyYet, "")])
        {
            Id = OwnerInput, Style = "expanded", Value = form.OwnerChoices[0].Name,
        };

    private static SubmitAction Button(LogForm form, string title, string? answer)
    {
        var data = new JsonObject { [MessageKey] = form.MessageId };
        if (form.SourceUrl is { } link)
            data[LinkKey] = link;
        if (answer is not null)
            data[AnswerKey] = answer;
        return new SubmitAction { Title = title, Data = data };
    }

    private static string Id(long id) => id.ToString(CultureInfo.InvariantCulture);
}
