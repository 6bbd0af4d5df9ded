namespace ActivityProtocol.Auth;

/// <summary>Why a request's token was refused. For the log only: the sender learns nothing but 401.</summary>
internal enum TokenFault
{
    NoBearer,
    NotAToken,
    WrongAlgorithm,
    NoKeyId,
    UnknownCriticalHeader,
    WrongIssuer,
    WrongAudience,
    NotInForce,
    UnknownKey,
    WrongSignature,
    NotEndorsed,
    NoServiceUrlClaim,
    WrongServiceUrl,
    NoTenant,
    TenantsDiffer,
    ForeignTenant,
}
