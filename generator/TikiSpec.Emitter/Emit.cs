namespace TikiSpec.Emitter;

/// <summary>Writes one file from one unit.</summary>
public static class Emit
{
    /// <summary>The same unit gives the same text, on every machine.</summary>
    public static SourceFile File(EmitUnit unit) => File(unit, CancellationToken.None);

    /// <inheritdoc cref="File(EmitUnit)"/>
    /// <exception cref="OperationCanceledException">The caller no longer wants it: looked at for each unit, and within
    /// one for each operation.</exception>
    public static SourceFile File(EmitUnit unit, CancellationToken cancellationToken) =>
        CodeFile.Join(unit.HintName, [Code(unit, cancellationToken)]);

    /// <summary>Writes one file from several units of one namespace.</summary>
    /// <exception cref="OperationCanceledException">As for one unit.</exception>
    public static SourceFile File(EmitBucket bucket, CancellationToken cancellationToken) =>
        CodeFile.Join(bucket.HintName, [.. bucket.Units.Select(unit => Code(unit, cancellationToken))]);

    private static CodeFile Code(EmitUnit unit, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return unit switch
        {
            ObjectUnit it => ObjectEmitter.Emit(it),
            OpenEnumUnit it => OpenEnumEmitter.Emit(it),
            ClosedEnumUnit it => ClosedEnumEmitter.Emit(it),
            UnionUnit it => UnionEmitter.Emit(it),
            UnionAttributeUnit it => UnionAttributeEmitter.Emit(it),
            OptionsUnit it => OptionsEmitter.Emit(it),
            SharedOptionsUnit it => SharedOptionsEmitter.Emit(it),
            OutcomeUnit it => OutcomeEmitter.Emit(it),
            HeadersUnit it => HeadersEmitter.Emit(it),
            GroupUnit it => GroupEmitter.Emit(it, cancellationToken),
            WebhooksUnit it => WebhooksEmitter.Emit(it),
            EndpointsUnit it => EndpointsEmitter.Emit(it),
            AliasesUnit it => AliasesEmitter.Emit(it),
            ConversionsUnit it => ConversionsEmitter.Emit(it),
            ClientUnit it => ClientEmitter.Emit(it),
            _ => throw new ArgumentOutOfRangeException(nameof(unit), unit.GetType().Name, "There is no emitter for this unit."),
        };
    }
}
