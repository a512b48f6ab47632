using System.Reflection;

namespace TikiSpec.Model.Tests.Surface;

/// <summary>The contract in the remarks of <see cref="ApiSurface"/>: what breaks it makes every keystroke re-emit
/// everything.</summary>
public sealed class EqualityContractTests
{
    private static readonly Type[] Entrances =
    [
        typeof(ParsedSpec),
        typeof(SpecText),
        typeof(ObjectModel),
        typeof(OpenEnumModel),
        typeof(ClosedEnumModel),
    ];

    public static TheoryData<Type> Records => [.. Reachable().OrderBy(type => type.Name, StringComparer.Ordinal)];

    [Fact]
    public void The_contract_covers_the_whole_surface() =>
        Assert.Superset(
            new HashSet<Type>
            {
                typeof(ApiSurface),
                typeof(OperationModel),
                typeof(PropertyModel),
                typeof(TypeRef),
                typeof(SpecLocation),
                typeof(PollModel),
                typeof(EventsModel),
                typeof(EventPayloadModel),
                typeof(PropertyMove),
            },
            Reachable()
        );

    [Theory]
    [MemberData(nameof(Records))]
    public void A_record_is_sealed_and_made_of_values_alone(Type record)
    {
        Assert.True(record.IsSealed, record.Name);
        Assert.All(
            record.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public),
            field => Assert.True(IsValue(field.FieldType), field.Name)
        );
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void Two_made_alike_are_equal(Type record)
    {
        var (one, other) = (SampleRecord.Make(record), SampleRecord.Make(record));

        Assert.NotSame(one, other);
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void A_change_of_any_property_makes_them_unequal(Type record)
    {
        var one = SampleRecord.Make(record);

        Assert.NotEmpty(SampleRecord.Properties(record));
        Assert.All(SampleRecord.Properties(record), property => Assert.NotEqual(one, SampleRecord.MakeWithout(record, property)));
    }

    private static HashSet<Type> Reachable()
    {
        var found = new HashSet<Type>();
        var open = new Stack<Type>(Entrances);
        while (open.Count > 0)
        {
            var type = open.Pop();
            if (type.IsGenericType)
            {
                open.Push(type.GetGenericArguments()[0]);
            }
            else if (IsRecord(type) && !type.IsAbstract && found.Add(type))
            {
                foreach (var property in SampleRecord.Properties(type))
                {
                    open.Push(property.PropertyType);
                }
            }
        }

        return found;
    }

    private static bool IsRecord(Type type) =>
        (type.Assembly == typeof(ApiSurface).Assembly || type.Assembly == typeof(SpecText).Assembly)
        && type.GetMethod("<Clone>$") is not null;

    private static bool IsValue(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsPrimitive
            || type.IsEnum
            || type == typeof(string)
            || IsRecord(type)
            || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableList<>) && IsValue(type.GetGenericArguments()[0]));
    }
}
