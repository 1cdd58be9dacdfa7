package workbook

import (
	"fmt"

	"github.com/xuri/excelize/v2"

	"detente/analysis"
)

// validateStatements sets what may be entered into Statements, with a word of help at each cell.
func (b *book) validateStatements(s *sheet) error {
	for _, v := range []struct {
		column, help string
		set          func(*excelize.DataValidation) error
		style        excelize.DataValidationErrorStyle
		wrong        string
	}{
		{reviewed, "yes: I read this statement, and what I do not override is right.", yesNo, excelize.DataValidationErrorStyleStop, "Enter yes or no, or leave it blank."},
		{scoreOverride, "The right tone, −1 (most de-escalatory) to +1 (most escalatory). Steps: 0.33 mild, 0.67 clear, 1 strong; 0 neutral. Blank: as found.",
			func(d *excelize.DataValidation) error {
				return d.SetRange(-1, 1, excelize.DataValidationTypeDecimal, excelize.DataValidationOperatorBetween)
			}, excelize.DataValidationErrorStyleStop, "Enter a number from −1 to +1, or leave it blank."},
		{actorOverride, "The right actor: an id of the sheet Actor ids, OTHER for no party. Several: USA; RUS. Blank: as found.",
			b.actorList, excelize.DataValidationErrorStyleWarning, "This is no single id of the sheet Actor ids. Keep it only if it is several ids with ; between them."},
		{dateOverride, "The right day, such as 2024-06-30. Blank: as found.",
			func(d *excelize.DataValidation) error {
				return d.SetRange(1, 73050, excelize.DataValidationTypeDate, excelize.DataValidationOperatorBetween)
			}, excelize.DataValidationErrorStyleStop, "Enter a date from 1900 to 2099, or leave it blank."},
		{exclude, "yes: it is no statement, or must not count.", yesNo, excelize.DataValidationErrorStyleStop, "Enter yes or no, or leave it blank."},
	} {
		if err := b.validateColumn(s, v.column, v.help, v.wrong, v.style, v.set); err != nil {
			return err
		}
	}
	return nil
}

// validateNames sets what may be entered into Unrecognised names.
func (b *book) validateNames(s *sheet) error {
	return b.validateColumn(s, treatAs, "For whom this name speaks: an id of the sheet Actor ids, "+analysis.Other+" for no party. Blank: not recognised.",
		"Enter an id of the sheet Actor ids, or leave it blank.", excelize.DataValidationErrorStyleStop, b.actorList)
}

func (b *book) validateColumn(s *sheet, column, help, wrong string, style excelize.DataValidationErrorStyle, set func(*excelize.DataValidation) error) error {
	col := letter(s.columns, column)
	d := excelize.NewDataValidation(true)
	d.SetSqref(fmt.Sprintf("%s2:%s%d", col, col, s.rows+1))
	if err := set(d); err != nil {
		return err
	}
	d.SetInput(column, help)
	d.SetError(style, column, wrong)
	return b.file.AddDataValidation(s.name, d)
}

func yesNo(d *excelize.DataValidation) error { return d.SetDropList([]string{"yes", "no"}) }

// actorList offers the ids of the sheet Actor ids.
func (b *book) actorList(d *excelize.DataValidation) error {
	d.SetSqrefDropList(ref("Actor ids", "A", len(b.knownActors())))
	return nil
}
