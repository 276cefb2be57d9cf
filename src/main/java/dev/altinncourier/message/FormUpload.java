package dev.altinncourier.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.apache.commons.fileupload2.core.AbstractFileUpload;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.RequestContext;

/** How the library reads a request: as a stream, with file names in UTF-8 as browsers and curl write them. */
final class FormUpload extends AbstractFileUpload<PostedRequest, DiskFileItem, DiskFileItemFactory> {

    FormUpload() {
        setHeaderCharset(UTF_8);
    }

    @Override
    public FileItemInputIterator getItemIterator(PostedRequest request) throws IOException {
        return getItemIterator(new Context(request));
    }

    @Override
    public Map<String, List<DiskFileItem>> parseParameterMap(PostedRequest request) {
        throw new UnsupportedOperationException("parts are read as a stream");
    }

    @Override
    public List<DiskFileItem> parseRequest(PostedRequest request) {
        throw new UnsupportedOperationException("parts are read as a stream");
    }

    private record Context(PostedRequest request) implements RequestContext {

        @Override
        public String getCharacterEncoding() {
            return UTF_8.name();
        }

        /** It is counted as it is read. */
        @Override
        public long getContentLength() {
            return -1;
        }

        @Override
        public String getContentType() {
            return request.contentType();
        }

        @Override
        public InputStream getInputStream() {
            return request.body();
        }

        @Override
        public boolean isMultipartRelated() {
            return false;
        }
    }
}
