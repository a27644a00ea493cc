/** What stands on the toolbar's buttons, drawn in a square of 24. */
export const marksOf = {
  mark: <path d="M6 21V4M6 4h11l-2.500 4L17 12H6" />,
  bold: <path d="M7 5h6a3.5 3.5 0 0 1 0 7H7zM7 12h7a3.5 3.5 0 0 1 0 7H7z" />,
  h2: <path d="M5 5v14M14 5v14M5 12h9M18 12l2-1v8" />,
  h3: <path d="M6 8v10M13 8v10M6 13h7" />,
  bullet: <path d="M10 6h10M10 12h10M10 18h10M4.5 6h.01M4.5 12h.01M4.5 18h.01" />,
  number: <path d="M10 6h10M10 12h10M10 18h10M4 5l1-1v4M3.5 16.5c0-2 2.500-2 2.500-.5 0 1-2.500 2-2.500 3.500h2.500" />,
  check: <path d="M3 5h6v6H3zM4.500 8l1.200 1.200L8 6.500M13 8h8M3 14h6v6H3zM13 17h8" />,
  indent: <path d="M4 5h16M11 10h9M11 14h9M4 19h16M4 9.500 7 12l-3 2.500" />,
  outdent: <path d="M4 5h16M11 10h9M11 14h9M4 19h16M7 9.500 4 12l3 2.500" />,
  link: <path d="M10 14a4 4 0 0 0 5.700 0l3-3a4 4 0 0 0-5.700-5.700l-1 1M14 10a4 4 0 0 0-5.700 0l-3 3a4 4 0 0 0 5.700 5.700l1-1" />,
  undo: <path d="M8 5 4 9l4 4M4 9h9a6 6 0 0 1 0 12h-3" />,
  redo: <path d="M16 5l4 4-4 4M20 9h-9a6 6 0 0 0 0 12h3" />,
}
