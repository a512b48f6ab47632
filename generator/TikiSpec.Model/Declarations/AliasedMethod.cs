namespace TikiSpec.Model.Declarations;

/// <summary>A method by its name of before, or with its parameters in their order of before.</summary>
/// <param name="Group">The group that callers look for it in.</param>
/// <param name="Declaration">As they call it.</param>
/// <param name="TargetGroup">The group that has it now.</param>
/// <param name="Target">As it is declared now.</param>
/// <param name="Arguments">What the target is given.</param>
/// <param name="Options">What has become optional: properties of the options that have their values from
/// parameters.</param>
/// <param name="FromOptions">What must be given now: parameters of the target that have their values from properties of
/// the options.</param>
public sealed record AliasedMethod(
    string Group,
    MethodDeclaration Declaration,
    string TargetGroup,
    MethodDeclaration Target,
    EquatableList<AliasedArgument> Arguments,
    EquatableList<AliasedArgument> Options,
    EquatableList<AliasedArgument> FromOptions
)
{
    private const string OfOptions = "options.";

    /// <summary>Several where a method has overloads; none where the client lacks what it leads to.</summary>
    public static IEnumerable<AliasedMethod> Of(ApiSurface surface, AliasModel alias)
    {
        var names = alias.Target.Split('.');
        return surface
            .Groups.Where(group => group.Name == names[0])
            .SelectMany(static group => group.Calls)
            .SelectMany(operation => OperationMethods.Of(operation).Select(method => (operation, method)))
            .Where(one => one.method.Name == names[1] && surface.Groups.Any(group => group.Name == alias.Owner))
            .Select(one => Of(alias, one.operation, one.method))
            .OfType<AliasedMethod>();
    }

    private static AliasedMethod? Of(AliasModel alias, OperationModel operation, MethodDeclaration target)
    {
        // Where the order alone differs, a call that names its arguments must fit one of the two only.
        var isReordered = alias.FullName == alias.Target && !alias.Parameters.Any(static entry => entry.Contains(OfOptions));
        var parameters = new List<ParameterDeclaration>();
        var (arguments, options, fromOptions) = (new List<AliasedArgument>(), new List<AliasedArgument>(), new List<AliasedArgument>());
        foreach (var entry in alias.Parameters)
        {
            var name = entry.Split('=')[0];
            var place = entry.Substring(entry.IndexOf('=') + 1);
            if (name.StartsWith(OfOptions, StringComparison.Ordinal))
            {
                fromOptions.Add(new(place, name.Substring(OfOptions.Length)));
            }
            else if (place.StartsWith(OfOptions, StringComparison.Ordinal))
            {
                var moved = operation.OptionalParameters.FirstOrDefault(one => one.Name == place.Substring(OfOptions.Length));
                if (moved is null)
                {
                    return null;
                }

                parameters.Add(new(name, CSharpTypes.Of(moved.Type), ParameterRole.Value));
                options.Add(new(moved.Name, name));
            }
            else if (target.Parameters.FirstOrDefault(parameter => parameter.Name == place) is { } same)
            {
                var own = isReordered && same.Role == ParameterRole.Value ? name + "Before" : name;
                parameters.Add(same with { Name = own });
                arguments.Add(new(place, own));
            }
            else
            {
                return null;
            }
        }

        var last = target.Parameters.Where(static one => one.Role is ParameterRole.Call or ParameterRole.Cancellation).ToList();
        return new AliasedMethod(
            alias.Owner,
            target with
            {
                Name = alias.Name,
                Parameters = parameters.Concat(last).ToEquatableList(),
            },
            alias.Target.Split('.')[0],
            target,
            arguments.Concat(last.Select(static one => new AliasedArgument(one.Name, one.Name))).ToEquatableList(),
            options.ToEquatableList(),
            fromOptions.ToEquatableList()
        );
    }
}

/// <summary>What takes a value, and the parameter that gives it.</summary>
public sealed record AliasedArgument(string Name, string Parameter);
