"""Maps: .tmx files to frozen levels; the schema, the check, the campaign."""
