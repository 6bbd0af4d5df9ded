namespace CommitteeBot.Pointing;

/// <summary>Why a model gave no usable reply.</summary>
internal enum ModelFault
{
    Unreachable,
    NotSignedIn,
    NoSuchModel,
    Throttled,
    Failing,
    TooSlow,
    TooLong,
    OtherForm,
    Refused,
}
