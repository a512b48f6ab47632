namespace TikiSpec.Emitter;

/// <summary>Writes one file from one unit.</summary>
public static class Emit
{
    /// <summary>The same unit gives the same text, on every machine.</summary>
    public static SourceFile File(EmitUnit unit) =>
        unit switch
        {
            ObjectUnit it => ObjectEmitter.Emit(it),
            OpenEnumUnit it => OpenEnumEmitter.Emit(it),
            ClosedEnumUnit it => ClosedEnumEmitter.Emit(it),
            OptionsUnit it => OptionsEmitter.Emit(it),
            GroupUnit it => GroupEmitter.Emit(it),
            EndpointsUnit it => EndpointsEmitter.Emit(it),
            ClientUnit it => ClientEmitter.Emit(it),
            _ => throw new ArgumentOutOfRangeException(nameof(unit), unit.GetType().Name, "There is no emitter for this unit."),
        };
}
