import { pageScript } from './page-script';
import { pageStyle } from './page-style';

export const pageHtml = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Nova: papers</title>
<style>${pageStyle}</style>
</head>
<body>
<header><h1>Papers</h1><p>Virtual receipt printers. What you see is decoded from the bytes they received.</p></header>
<main></main>
<script>${pageScript}</script>
</body>
</html>
`;
