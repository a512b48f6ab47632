using System.Reflection;
using System.Text.RegularExpressions;

namespace TikiSpec.Client.Tests;

public sealed partial class DeprecationTests
{
    /// <summary>Methods of the groups' classes that are deprecated, with what they are told to be replaced
    /// by.</summary>
    public static TheoryData<string, string> Successors
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (
                var method in typeof(TikiClient)
                    .Assembly.GetTypes()
                    .Where(static type => type.Name.EndsWith("Endpoints", StringComparison.Ordinal))
                    .SelectMany(static type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            )
            {
                if (method.GetCustomAttribute<ObsoleteAttribute>() is { } obsolete)
                    cases.Add($"{method.DeclaringType!.Name}.{method.Name}", Successor().Match(obsolete.Message!).Groups["call"].Value);
            }
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Successors))]
    public void The_successor_in_the_warning_is_a_call_that_exists(string method, string successor)
    {
        object? at = typeof(TikiClient);
        foreach (var part in successor.Split('.'))
        {
            at = ((Type)at!).GetMember(part) is [var property, ..] ? (property as PropertyInfo)?.PropertyType ?? (object)property : null;
            Assert.True(at is not null, $"{method} is replaced by {successor}, where there is no {part}.");
        }
        Assert.IsAssignableFrom<MethodInfo>(at);
    }

    [Fact]
    public void What_is_made_from_a_deprecated_operation_names_its_like()
    {
        var pairs = Successors.Select(static row => row.Data).ToDictionary(static row => row.Item1, static row => row.Item2);

        Assert.Equal("V2_1.Products.ListAllAsync", pairs["ProductsEndpoints.ListAllAsync"]);
        Assert.Equal("V2_1.Products.UpdateManySkusAsync", pairs["ProductsEndpoints.UpdateManySkusAsync"]);
        Assert.Equal("V2_1.Products.ListAsync", pairs["ProductsEndpoints.ListAsync"]);
    }

    [GeneratedRegex(@"Use (?<call>[\w.]+)\.(?: |$)")]
    private static partial Regex Successor();
}
