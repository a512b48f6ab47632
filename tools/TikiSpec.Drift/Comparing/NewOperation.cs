using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Comparing.Schemas;
using TikiSpec.Drift.Contract;

namespace TikiSpec.Drift.Comparing;

/// <summary>What a wholly new operation says of itself and of its parts that cannot be read.</summary>
internal sealed class NewOperation(SchemaPairs pairs)
{
    public void Check(OperationContract operation, ChangeContext element)
    {
        LifecycleComparer.CheckNew(operation.Lifecycle, element);
        CheckParameters(
            operation.Parameters,
            element.As(Subject.RequestParameter),
            static parameter => parameter.In + " " + parameter.Name
        );
        CheckContent(operation.Body?.Media ?? [], element.As(Subject.RequestBody), "");
        foreach (var response in operation.Responses)
        {
            CheckParameters(response.Headers, element.As(Subject.ResponseHeader), header => response.Status + " " + header.Name);
            CheckContent(response.Media, element.As(Subject.ResponseBody), response.Status);
        }
    }

    private void CheckParameters(
        IReadOnlyList<ParameterContract> parameters,
        ChangeContext element,
        Func<ParameterContract, string> whereOf
    )
    {
        foreach (var parameter in parameters)
        {
            var own = element.At(element.Base, parameter.At).Where(whereOf(parameter)) with { Name = parameter.Name };
            LifecycleComparer.CheckNew(parameter.Lifecycle, own);
            CheckSchema(parameter.Schema, own);
            CheckContent(parameter.Content, own, own.Use.Where);
        }
    }

    private void CheckContent(IReadOnlyList<MediaTypeContract> content, ChangeContext element, string where)
    {
        foreach (var media in content)
        {
            CheckSchema(media.Schema, element.Where((where + " " + media.Name).Trim()));
        }
    }

    private void CheckSchema(SchemaContract? schema, ChangeContext element)
    {
        if (schema is null || pairs.IsKnown(schema))
        {
            return;
        }

        var isRequest = element.Use.Subject.Direction() == Direction.Request;
        foreach (var inner in NewSchemas.PropertiesOf(schema, pairs).Where(inner => !pairs.IsKnown(inner.Schema)))
        {
            var isMuted = isRequest ? inner.IsReadOnly : inner.IsWriteOnly;
            var use = element.Use with
            {
                Subject = element.Use.Subject.Inner(),
                Path = inner.Path,
                Modes = isMuted ? element.Use.Modes | UseModes.Muted : element.Use.Modes,
            };
            LifecycleComparer.CheckNew(inner.Schema.Lifecycle, element.At(element.Base, inner.Schema.At) with { Use = use, Name = null });
        }
    }
}
