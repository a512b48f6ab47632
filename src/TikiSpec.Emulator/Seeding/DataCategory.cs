namespace TikiSpec.Emulator;

/// <summary>A category of a data file.</summary>
internal static class DataCategory
{
    public static EmulatedCategory Read(DataRow row)
    {
        row.Allow("id", "name", "nameVietnamese", "parentId", "isPrimary", "isProductListingEnabled", "isCrossBorder", "optionLabels", "attributes");
        var id = row.RequiredInteger("id");
        var plain = new EmulatedCategory { Id = id, Name = row.RequiredText("name") };
        return plain with
        {
            NameVietnamese = row.Text("nameVietnamese"),
            ParentId = row.Integer("parentId") ?? plain.ParentId,
            IsPrimary = row.Boolean("isPrimary") ?? true,
            IsProductListingEnabled = row.Boolean("isProductListingEnabled") ?? plain.IsProductListingEnabled,
            IsCrossBorder = row.Boolean("isCrossBorder") ?? plain.IsCrossBorder,
            OptionLabels = row.Texts("optionLabels") ?? plain.OptionLabels,
            Attributes = row.Rows("attributes").Select(Attribute).ToArray(),
        };
    }

    private static EmulatedAttributeDefinition Attribute(DataRow row)
    {
        row.Allow("id", "code", "displayName", "displayNameEnglish", "isRequired", "inputType", "dataType", "defaultValue");
        var plain = new EmulatedAttributeDefinition { Id = row.RequiredInteger("id"), Code = row.RequiredText("code") };
        return plain with
        {
            DisplayName = row.Text("displayName"),
            DisplayNameEnglish = row.Text("displayNameEnglish"),
            IsRequired = row.Boolean("isRequired") ?? false,
            InputType = row.Text("inputType") ?? plain.InputType,
            DataType = row.Text("dataType") ?? plain.DataType,
            DefaultValue = row.Text("defaultValue"),
        };
    }
}
