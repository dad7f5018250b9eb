import { Alert, Box, Button, Flex, Main, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { Download, Upload } from '@strapi/icons';
import { Layouts, useFetchClient } from '@strapi/strapi/admin';
import { useRef, useState } from 'react';

interface Fault { row: number; column: string; problem: string }
interface Result { rows: number; added: number; changed: number; unchanged: number }
type State = { is: 'idle' | 'working' } | { is: 'done'; file: string; result: Result } | { is: 'refused'; file: string; message: string; faults: Fault[] };

const maxBytes = 900_000;

/** The reason and the faults inside an error of the fetch client. */
function refusalOf(error: unknown): { message: string; faults: Fault[] } {
  const inner = (error as { response?: { data?: { error?: { message?: string; details?: { faults?: Fault[] } } } } }).response?.data?.error;
  return { message: inner?.message?.split('\n')[0] ?? 'The server could not be reached. Nothing was imported.', faults: inner?.details?.faults ?? [] };
}

/** Takes the menu out as a spreadsheet and brings it back: all of it or nothing, with every fault named. */
export default function MenuCsvPage() {
  const { get, post } = useFetchClient();
  const [state, setState] = useState<State>({ is: 'idle' });
  const picker = useRef<HTMLInputElement>(null);

  const download = async () => {
    const { data } = await get<string>('/menu-csv/export', { responseType: 'text' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([data], { type: 'text/csv;charset=utf-8' }));
    link.download = 'menu.csv';
    link.click();
    URL.revokeObjectURL(link.href);
  };
  const upload = async (file: File) => {
    if (file.size > maxBytes) return setState({ is: 'refused', file: file.name, message: `The file is larger than ${maxBytes / 1000} kB. Split it.`, faults: [] });
    setState({ is: 'working' });
    try {
      const { data } = await post<Result>('/menu-csv/import', { csv: await file.text() });
      setState({ is: 'done', file: file.name, result: data });
    } catch (error) {
      setState({ is: 'refused', file: file.name, ...refusalOf(error) });
    }
  };

  return (
    <Main>
      <Layouts.Header title="Menu as a spreadsheet" subtitle="Categories, modifier groups, options and items in one CSV file. An import adds and changes what the file names, publishes it, and leaves the rest alone." />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          <Flex gap={4}>
            <Button variant="secondary" size="L" startIcon={<Download />} onClick={() => void download()}>Download the menu</Button>
            <Button size="L" startIcon={<Upload />} loading={state.is === 'working'} onClick={() => picker.current?.click()}>Import a file</Button>
            <input ref={picker} type="file" accept=".csv,text/csv" hidden aria-label="CSV file" onChange={(event) => {
              const file = event.target.files?.[0];
              event.target.value = '';
              if (file !== undefined) void upload(file);
            }} />
          </Flex>
          {state.is === 'done' && (
            <Alert variant="success" title={state.file} closeLabel="Close" onClose={() => setState({ is: 'idle' })}>
              {`${state.result.added} added, ${state.result.changed} changed, ${state.result.unchanged} left as they were. It is on sale now.`}
            </Alert>
          )}
          {state.is === 'refused' && (
            <Alert variant="danger" title={state.file} closeLabel="Close" onClose={() => setState({ is: 'idle' })}>{state.message}</Alert>
          )}
          {state.is === 'refused' && state.faults.length > 0 && <Faults faults={state.faults} />}
          <Box background="neutral0" padding={6} hasRadius shadow="tableShadow">
            <Typography tag="p" textColor="neutral600">
              The download is also the template: it has every column, filled with what is there now. Rows are found again by their code. Prices are written in whole
              currency, 6.50. Codes of modifier groups, day-parts and stations are separated by spaces.
            </Typography>
          </Box>
        </Flex>
      </Layouts.Content>
    </Main>
  );
}

function Faults({ faults }: { faults: Fault[] }) {
  return (
    <Table colCount={3} rowCount={faults.length + 1}>
      <Thead><Tr><Th><Typography variant="sigma">Row</Typography></Th><Th><Typography variant="sigma">Column</Typography></Th><Th><Typography variant="sigma">What is wrong</Typography></Th></Tr></Thead>
      <Tbody>
        {faults.map(({ row, column, problem }) => (
          <Tr key={`${row} ${column} ${problem}`}><Td><Typography>{row}</Typography></Td><Td><Typography>{column}</Typography></Td><Td><Typography>{problem}</Typography></Td></Tr>
        ))}
      </Tbody>
    </Table>
  );
}
