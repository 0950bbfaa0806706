/** pdfkit for browsers: the same library in one file, with the parts of Node that it uses. */
declare module 'pdfkit/js/pdfkit.standalone.js' {
  import PDFDocument from 'pdfkit';
  export default PDFDocument;
}
