using System.Globalization;
using CommitteeBot.Cards;
using CommitteeBot.Register.Words;

namespace CommitteeBot.Register;

/// <summary>The form behind the Edit button.</summary>
internal static class EditForm
{
    public const int MaxOwnerLength = 200;

    public static ShowCardAction Create(ActionView action) => new(new AdaptiveSubCard(
    [
        new TextInput(CardLabels.Owner)
        {
            Id = "owner", Value = action.Owner, MaxLength = MaxOwnerLength, Placeholder = OwnerReplies.Placeholder,
        },
        new DateInput(CardLabels.DueDate) { Id = "due",
            Value = action.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) },
        new TextInput(CardLabels.AgendaItem) { Id = "item", Value = action.Item,
            MaxLength = SetActionItem.MaxItemLength },
        new TextInput(CardLabels.WhatToDo)
        {
            Id = "text", Value = action.Text, IsMultiline = true, MaxLength = LogAction.MaxTextLength,
            IsRequired = true,
            ErrorMessage = ChangeWords.EmptyText,
        },
    ])
    {
        Actions = [ExecuteAction.Button(CardLabels.Save, RegisterVerbs.Edit, ("action", action.Reference.ToString()))],
    })
    {
        Title = CardLabels.Edit,
    };
}
