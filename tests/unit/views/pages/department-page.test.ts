import { describe, expect, test } from 'vitest';
import { toDepartmentPage } from '../../../../src/views/pages/department-page.ts';
import { ONE_PROJECT, readSample } from '../../../support/sample-texts.ts';

describe('the page of a department across years', () => {
  test('says when there is one year only', () => {
    const { document, projects } = readSample(ONE_PROJECT);
    expect(toDepartmentPage({ id: 'a', name: '某局' }, [{ document, projects }]).comparison).toBeNull();
  });
});
