using System.Text.Json;

namespace TikiSpec.Benchmarks.Contenders;

/// <summary>What no reader on Utf8JsonReader can do without.</summary>
internal static class Floors
{
    public const string TokensName = "floor: tokens";
    public const string ObjectsName = "floor: + objects";

    public static Contender Tokens { get; } = new(TokensName, ReadTokens, null) { IsFloor = true };

    public static Contender Objects(Type model, byte[] payload)
    {
        var plan = FloorPlanner.Plan(model, payload);
        return new Contender(ObjectsName, plan.Run, null) { IsFloor = true };
    }

    private static byte[] ReadTokens(byte[] payload)
    {
        var reader = new Utf8JsonReader(payload);
        while (reader.Read())
        {
            // The pass is the measured thing; nothing is taken out of a token.
        }
        return payload;
    }
}
