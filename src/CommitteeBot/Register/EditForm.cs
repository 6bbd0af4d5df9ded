using System.Globalization;
using CommitteeBot.Cards;
using CommitteeBot.Register.Words;

namespace CommitteeBot.Register;

/// <summary>The form behind the Edit button, which takes the card's place until it is saved or left.</summary>
internal static class EditForm
{
    public const int MaxOwnerLength = 200;

    /// <summary>For an owner whom the committee doesn't know; it counts before the choice.</summary>
    public const string OtherOwner = "otherOwner";

    private const int MaxPeople = 60;

    public static AdaptiveCard Create(EditFormShown form, CardOrigin? origin = null)
    {
        var action = form.Action;
        return new AdaptiveCard
        {
            Body =
            [
                TextBlock.Title(CardLabels.EditAction($"{action.Reference}")),
                new TextInput(CardLabels.WhatToDo)
                {
                    Id = "text", Value = action.Text, IsMultiline = true, MaxLength = LogAction.MaxTextLength,
                    IsRequired = true, ErrorMessage = ChangeWords.EmptyText,
                },
                .. Owner(form),
                new DateInput(CardLabels.DueDate)
                {
                    Id = "due", Value = action.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                },
                new TextInput(CardLabels.AgendaItem)
                {
                    Id = "item", Value = action.Item, MaxLength = SetActionItem.MaxItemLength,
                },
            ],
            Actions =
            [
                CardButtons.Positive(RegisterButton.Create(CardLabels.Save, RegisterVerbs.Edit, action.Reference, origin)),
                RegisterButton.Create(CardLabels.Cancel, RegisterVerbs.Show, action.Reference, origin),
            ],
            FallbackText = CardLabels.EditAction($"{action.Reference}"),
        };
    }

    private static IEnumerable<CardElement> Owner(EditFormShown form)
    {
        var owner = form.Action.Owner;
        var people = form.People.Take(MaxPeople).Select(p => new Choice(OwnerChoiceCard.Title(p), p.Name)).ToList();
        if (owner is not null && !people.Exists(p => p.Value == owner))
            people.Insert(0, new Choice(owner, owner));
        people.Add(new Choice(OwnerReplies.NobodyYet, ""));
        yield return new ChoiceSetInput(CardLabels.Owner, people)
        {
            Id = "owner", Value = owner ?? "", Style = "filtered", Placeholder = GapWords.TypeName,
        };
        yield return new TextInput(CardLabels.OtherOwner)
        {
            Id = OtherOwner, MaxLength = MaxOwnerLength, Placeholder = OwnerReplies.Placeholder,
        };
    }
}
