namespace ActivityProtocol.Auth;

/// <summary>Why a request's token was refused. For the log only: the sender learns nothing but 401.</summary>
internal enum TokenFault
{
    NoBearer,
    MalformedToken,
    WrongAlgorithm,
    NoKeyId,
    UnknownCriticalHeader,
    WrongIssuer,
    WrongAudience,
    ExpiredOrNotYetValid,
    UnknownKey,
    InvalidSignature,
    ChannelNotAllowed,
    NotEndorsed,
    NoServiceUrlClaim,
    ServiceUrlMismatch,
    NoTenant,
    TenantMismatch,
    TenantNotAllowed,
}
